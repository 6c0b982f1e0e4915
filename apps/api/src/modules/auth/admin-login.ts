import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { RateLimiter } from '../../platform/security/rate-limiter.js';
import { LoginService } from './login.service.js';
import { PasswordHasher } from './password-hasher.js';
import { SessionService } from './session.service.js';
import type { UserEntity } from './user.entity.js';
import { UserRepository } from './user.repository.js';

@Injectable()
export class AdminLogin extends LoginService<UserEntity> {
  constructor(
    users: UserRepository,
    sessions: SessionService,
    hasher: PasswordHasher,
    limiter: RateLimiter,
    database: Database,
    clock: Clock,
  ) {
    super('admin', users, sessions, hasher, limiter, database, clock);
  }
}
