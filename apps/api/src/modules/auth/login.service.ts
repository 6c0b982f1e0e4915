import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Audience } from '../../platform/security/principal.js';
import { type Limit, RateLimiter } from '../../platform/security/rate-limiter.js';
import { subscriberOf } from '../../platform/security/network.js';
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
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `invalid_credentials` in the same time whether there is such an account or not, `account_deactivated` only
   * to who knows the password, and `too_many_requests`.
   */
  async login(credentials: Credentials, client: Client): Promise<Login<A>> {
    const { account, newHash } = await this.prove(credentials, client);
    const { remember = false } = credentials;
    return this.enter(account, { remember, device: client.device, newHash });
  }

  /** Throws what {@link login} throws. `newHash`: of the password, when the one in the table is outdated. */
  protected async prove(
    { email, password }: Credentials,
    client: Client,
  ): Promise<{ account: A; newHash: string | undefined }> {
    await this.limiter.consume(FROM_HERE, this.placeOf(email, client));
    await this.limiter.consume(FROM_ANYWHERE, `${this.audience}:${email}`);
    const account = await this.accounts.findByEmail(email);
    const matches = await this.hasher.matches(password, account?.password);
    if (!account || !matches) throw new AppError('invalid_credentials');
    if (!account.isActive) throw new AppError('account_deactivated');
    await this.forgive(email, client);
    return { account, newHash: await this.hasher.renewal(password, account.password) };
  }

  /** Forgets the wrong guesses of somebody who has proven to own the account. */
  async forgive(email: string, client: Client): Promise<void> {
    await this.limiter.reset(FROM_HERE, this.placeOf(email, client));
  }

  /**
   * Opens a session for somebody who has proven who it is. Throws `invalid_credentials` when the password was changed
   * or the account deactivated since: whoever does that ends the sessions that exist by then, and this one does not.
   * `further`: what else must hold of the account, whose row is locked; what it throws is thrown, and nobody is in.
   */
  async enter(
    account: A,
    { remember, device, newHash }: { remember: boolean; device: string; newHash?: string | undefined },
    further?: (account: A, tx: Tx) => Promise<void>,
  ): Promise<Login<A>> {
    return this.database.run(async (tx) => {
      const current = await this.accounts.findForUpdate(account.id, tx);
      if (!current?.isActive || current.password !== account.password)
        throw new AppError('invalid_credentials');
      await further?.(current, tx);
      await this.accounts.recordLogin(account.id, { at: this.clock.now(), newHash }, tx);
      return {
        account,
        grant: await this.sessions.open(this.audience, account.id, { remember, device }, tx),
      };
    });
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

  private placeOf(email: string, { ip }: Client): string {
    return `${this.audience}:${email}:${subscriberOf(ip)}`;
  }
}
