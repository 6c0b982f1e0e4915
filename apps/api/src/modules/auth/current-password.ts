import { Injectable } from '@nestjs/common';
import { fieldError } from '../../platform/errors/app-error.js';
import { type Limit, RateLimiter } from '../../platform/security/rate-limiter.js';
import type { Audience } from '../../platform/security/principal.js';
import type { Account } from './accounts.js';
import { PasswordHasher } from './password-hasher.js';

/** Guesses of somebody who found a session, but not the password. */
const GUESSES: Limit = { name: 'current-password', points: 10, seconds: 15 * 60 };

/** What guards the parts of an account by which it could be taken away. */
@Injectable()
export class CurrentPassword {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly limiter: RateLimiter,
  ) {}

  /** Throws `validation_failed` at the field `current_password` when it is missing or wrong, and `too_many_requests`. */
  async prove(
    { id, password: hash }: Pick<Account, 'id' | 'password'>,
    password: string | null | undefined,
    audience: Audience = 'portal',
  ): Promise<void> {
    if (!password) throw fieldError('current_password', 'required');
    const whose = `${audience}:${id}`;
    await this.limiter.consume(GUESSES, whose);
    if (!(await this.hasher.matches(password, hash)))
      throw fieldError('current_password', 'current_password');
    await this.limiter.reset(GUESSES, whose);
  }
}
