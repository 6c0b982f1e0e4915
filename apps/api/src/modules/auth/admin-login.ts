import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { RateLimiter } from '../../platform/security/rate-limiter.js';
import type { Client } from './client.decorator.js';
import { LoginChallenges } from './login-challenges.js';
import { type Credentials, type Login, LoginService } from './login.service.js';
import { PasswordHasher } from './password-hasher.js';
import { SecondFactor } from './second-factor.service.js';
import { SessionService } from './session.service.js';
import type { UserEntity } from './user.entity.js';
import { UserRepository } from './user.repository.js';

/** What the right password leads to: in, or to the question for a code. */
export type AdminLoginOutcome = { login: Login<UserEntity> } | { challenge: string; login?: undefined };

/** What a challenge is answered with. */
export interface ChallengeAnswer {
  challenge: string;
  code: string;
}

@Injectable()
export class AdminLogin extends LoginService<UserEntity> {
  constructor(
    private readonly users: UserRepository,
    sessions: SessionService,
    hasher: PasswordHasher,
    limiter: RateLimiter,
    database: Database,
    clock: Clock,
    private readonly challenges: LoginChallenges,
    private readonly secondFactor: SecondFactor,
  ) {
    super('admin', users, sessions, hasher, limiter, database, clock);
  }

  /** Throws what {@link LoginService.login} throws. */
  async start(credentials: Credentials, client: Client): Promise<AdminLoginOutcome> {
    const { account, newHash } = await this.prove(credentials, client);
    const { remember = false } = credentials;
    if (!account.totpConfirmedAt)
      return { login: await this.enter(account, { remember, device: client.device, newHash }, refuseHalf) };
    const asked = newHash ? await this.withHash(account, newHash) : account;
    return { challenge: this.challenges.give(asked, remember) };
  }

  /**
   * With a code of the authenticator. Throws `login_challenge_expired`, `validation_failed` at `code`, and
   * `too_many_requests`.
   */
  answer(answer: ChallengeAnswer, client: Client): Promise<Login<UserEntity>> {
    return this.finish(answer, client, (user, tx) => this.secondFactor.useCode(user, answer.code, tx));
  }

  /** With a recovery code. Throws as {@link answer}. */
  recover(answer: ChallengeAnswer, client: Client): Promise<Login<UserEntity>> {
    return this.finish(answer, client, ({ id }, tx) =>
      this.secondFactor.useRecoveryCode(id, answer.code, tx),
    );
  }

  private async finish(
    { challenge }: ChallengeAnswer,
    { ip, device }: Client,
    prove: (user: UserEntity, tx: Tx) => Promise<void>,
  ): Promise<Login<UserEntity>> {
    const asked = this.challenges.read(challenge);
    if (!asked) throw new AppError('login_challenge_expired');
    await this.secondFactor.guess(asked.userId, ip);
    const user = await this.users.findById(asked.userId);
    if (!user?.isActive) throw new AppError('login_challenge_expired');
    const login = await this.enter(user, { remember: asked.remember, device }, async (current, tx) => {
      if (!this.challenges.holds(challenge, current)) throw new AppError('login_challenge_expired');
      await prove(current, tx);
    });
    await this.secondFactor.forgive(user.id, ip);
    return login;
  }

  /** Made anew now: the password will not come again with the code. */
  private async withHash(user: UserEntity, newHash: string): Promise<UserEntity> {
    const renewed = await this.users.replacePassword(user.id, { from: user.password, to: newHash });
    return renewed ? { ...user, password: newHash } : user;
  }
}

/** The second factor was turned on a moment ago: the login begins anew. */
async function refuseHalf({ totpConfirmedAt }: UserEntity): Promise<void> {
  if (totpConfirmedAt) throw new AppError('invalid_credentials');
}
