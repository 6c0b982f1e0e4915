import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { fieldError } from '../../platform/errors/app-error.js';
import { type Limit, RateLimiter } from '../../platform/security/rate-limiter.js';
import { subscriberOf } from '../../platform/security/network.js';
import { hashRecoveryCode } from './domain/recovery-codes.js';
import { acceptedStep } from './domain/totp.js';
import { PhoneClock } from './phone-clock.js';
import { RecoveryCodeRepository } from './recovery-code.repository.js';
import { TotpSecrets } from './totp-secrets.js';
import type { UserEntity } from './user.entity.js';
import { UserRepository } from './user.repository.js';

const QUARTER = 15 * 60;
/** Guesses at one account: of one subscriber, and from everywhere together. */
const FROM_HERE: Limit = { name: 'totp-account-address', points: 5, seconds: QUARTER };
const FROM_ANYWHERE: Limit = { name: 'totp-account', points: 20, seconds: QUARTER };

/** What an administrator proves beside the password: a code of the authenticator, or one of those kept for its loss. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly users: UserRepository,
    private readonly recoveryCodes: RecoveryCodeRepository,
    private readonly secrets: TotpSecrets,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
    private readonly phones: PhoneClock,
  ) {}

  /** Takes one guess. Throws `too_many_requests`. */
  async guess(userId: number, ip: string): Promise<void> {
    await this.limiter.consume(FROM_HERE, `${userId}:${subscriberOf(ip)}`);
    await this.limiter.consume(FROM_ANYWHERE, String(userId));
  }

  async forgive(userId: number, ip: string): Promise<void> {
    await this.limiter.reset(FROM_HERE, `${userId}:${subscriberOf(ip)}`);
  }

  /**
   * Uses the code up. The user's row must be locked: of two who enter the same code, one comes later.
   * Throws `validation_failed` at the field `code`.
   */
  async useCode(user: UserEntity, code: string, tx: Tx): Promise<void> {
    const secret = this.secrets.open(user);
    const times = { now: this.phones.now(), last: user.totpStep };
    const step = secret && acceptedStep(secret, code, times);
    if (step === undefined) throw fieldError('code', 'totp_wrong');
    await this.users.setSecondFactor(user.id, { totpStep: step }, tx);
  }

  /** Uses the code up. Throws `validation_failed` at the field `code`. */
  async useRecoveryCode(userId: number, code: string, tx: Tx): Promise<void> {
    const hash = hashRecoveryCode(code);
    if (!(await this.recoveryCodes.use(userId, hash, this.clock.now(), tx)))
      throw fieldError('code', 'recovery_code');
  }
}
