import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { RateLimiter } from '../../platform/security/rate-limiter.js';
import type { AkunEntity } from './akun.entity.js';
import { AkunRepository } from './akun.repository.js';
import { LoginService } from './login.service.js';
import { PasswordHasher } from './password-hasher.js';
import { SessionService } from './session.service.js';

@Injectable()
export class CustomerLogin extends LoginService<AkunEntity> {
  constructor(
    akuns: AkunRepository,
    sessions: SessionService,
    hasher: PasswordHasher,
    limiter: RateLimiter,
    database: Database,
    clock: Clock,
  ) {
    super('portal', akuns, sessions, hasher, limiter, database, clock);
  }
}
