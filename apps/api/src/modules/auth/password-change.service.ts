import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Principal } from '../../platform/security/principal.js';
import { AkunRepository } from './akun.repository.js';
import { CurrentPassword } from './current-password.js';
import { CustomerLogin } from './customer-login.js';
import { EndedSessions } from './ended-sessions.js';
import { PasswordHasher } from './password-hasher.js';
import { SessionRepository } from './session.repository.js';

/** Another password for somebody who knows the one before. */
@Injectable()
export class PasswordChangeService {
  constructor(
    private readonly akuns: AkunRepository,
    private readonly login: CustomerLogin,
    private readonly currentPassword: CurrentPassword,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionRepository,
    private readonly ended: EndedSessions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends every session but the caller's. Throws what {@link CurrentPassword.prove} throws, and `conflict` when the
   * password was changed elsewhere meanwhile.
   */
  async change(principal: Principal, { from, to }: { from: string; to: string }): Promise<void> {
    const akun = await this.login.whoIs(principal.subjectId);
    await this.currentPassword.prove(akun, from);
    const hash = await this.hasher.hash(to);
    const ids = await this.database.run(async (tx) => {
      if (!(await this.akuns.replacePassword(akun.id, { from: akun.password, to: hash }, tx)))
        throw new AppError('conflict');
      return this.sessions.endAll(principal, this.clock.now(), tx, principal.sessionId);
    });
    await this.ended.add(ids);
  }
}
