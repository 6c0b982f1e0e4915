import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Audience } from '../../platform/security/principal.js';
import { type Limit, RateLimiter } from '../../platform/security/rate-limiter.js';
import { subscriberOf } from '../otp/domain/network.js';
import type { Account, Accounts } from './accounts.js';
import type { Client } from './client.decorator.js';
import { PasswordHasher } from './password-hasher.js';
import { type Grant, SessionService } from './session.service.js';

const QUARTER = 15 * 60;
/** Guesses at one account: of one subscriber, and from everywhere together. */
const FROM_HERE: Limit = { name: 'login-account-address', points: 10, seconds: QUARTER };
const FROM_ANYWHERE: Limit = { name: 'login-account', points: 50, seconds: QUARTER };

export interface Credentials {
  email: string;
  password: string;
  remember?: boolean;
}

/** Somebody who is in: who it is, and what the browser is to hold. */
export interface Login<A extends Account> {
  account: A;
  grant: Grant;
}

/** Email and password against a session, for one kind of account. */
export abstract class LoginService<A extends Account> {
  constructor(
    private readonly audience: Audience,
    private readonly accounts: Accounts<A>,
    private readonly sessions: SessionService,
    private readonly hasher: PasswordHasher,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `invalid_credentials` in the same time whether there is such an account or not, `account_deactivated` only
   * to who knows the password, and `too_many_requests`.
   */
  async login({ email, password, remember = false }: Credentials, client: Client): Promise<Login<A>> {
    const anywhere = `${this.audience}:${email}`;
    const here = `${anywhere}:${subscriberOf(client.ip)}`;
    await this.limiter.consume(FROM_HERE, here);
    await this.limiter.consume(FROM_ANYWHERE, anywhere);
    const account = await this.accounts.findByEmail(email);
    const matches = await this.hasher.matches(password, account?.password);
    if (!account || !matches) throw new AppError('invalid_credentials');
    if (!account.isActive) throw new AppError('account_deactivated');
    await this.limiter.reset(FROM_HERE, here);
    const renewal = await this.hasher.renewal(password, account.password);
    await this.accounts.recordLogin(account.id, this.clock.now(), renewal);
    return this.enter(account, { remember, device: client.device });
  }

  /** Opens a session for somebody who has proven who it is. */
  async enter(account: A, { remember, device }: { remember: boolean; device: string }): Promise<Login<A>> {
    return { account, grant: await this.sessions.open(this.audience, account.id, { remember, device }) };
  }

  /** Throws `unauthenticated` without a token and `session_ended` with one that no longer serves. */
  async refresh(token: string | undefined): Promise<Login<A>> {
    const grant = await this.sessions.refresh(this.audience, token);
    const account = await this.accounts.findById(grant.subjectId);
    if (account?.isActive) return { account, grant };
    await this.sessions.close(this.audience, grant.refreshToken);
    throw new AppError('session_ended');
  }

  logout(token: string | undefined): Promise<void> {
    return this.sessions.close(this.audience, token);
  }

  /** The account behind an access token. Throws `session_ended` when it is gone or was deactivated. */
  async whoIs(id: number): Promise<A> {
    const account = await this.accounts.findById(id);
    if (!account?.isActive) throw new AppError('session_ended');
    return account;
  }
}
