import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError, fieldError } from '../../platform/errors/app-error.js';
import type { Principal } from '../../platform/security/principal.js';
import { AdminLogin } from './admin-login.js';
import { CurrentPassword } from './current-password.js';
import { changedPart } from './domain/changed-part.js';
import { EndedSessions } from './ended-sessions.js';
import { PasswordHasher } from './password-hasher.js';
import { SessionRepository } from './session.repository.js';
import { type UserEntity, userName } from './user.entity.js';
import { type UserChanges, UserRepository } from './user.repository.js';

/** What administrators change of their own account. */
@Injectable()
export class AdminProfile {
  constructor(
    private readonly users: UserRepository,
    private readonly login: AdminLogin,
    private readonly currentPassword: CurrentPassword,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionRepository,
    private readonly ended: EndedSessions,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Another email wants the password ({@link CurrentPassword.prove}); throws `validation_failed` when it is taken. */
  async change(
    userId: number,
    changes: Pick<UserChanges, 'name' | 'email'>,
    password: string | null | undefined,
    actor: Actor,
  ): Promise<UserEntity> {
    const user = await this.login.whoIs(userId);
    if (changes.email !== undefined && changes.email !== user.email)
      await this.currentPassword.prove(user, password, 'admin');
    await this.database.run(async (tx) => {
      const current = await this.users.findForUpdate(userId, tx);
      const change = current && changedPart<UserEntity>(current, changes);
      if (!change) return;
      if (!(await this.users.update(userId, change.after, tx))) throw fieldError('email', 'email_taken');
      await this.audit.record(actor, { action: 'user.profile', subject: userName(userId), ...change }, tx);
    });
    return this.login.whoIs(userId);
  }

  /**
   * Ends every session but the caller's. Throws what {@link CurrentPassword.prove} throws, and `conflict` when the
   * password was changed elsewhere meanwhile.
   */
  async changePassword(
    principal: Principal,
    { from, to }: { from: string; to: string },
    actor: Actor,
  ): Promise<void> {
    const user = await this.login.whoIs(principal.subjectId);
    await this.currentPassword.prove(user, from, 'admin');
    const hash = await this.hasher.hash(to);
    const ids = await this.database.run(async (tx) => {
      if (!(await this.users.replacePassword(user.id, { from: user.password, to: hash }, tx)))
        throw new AppError('conflict');
      await this.audit.record(actor, { action: 'user.password', subject: userName(user.id) }, tx);
      return this.sessions.endAll(principal, this.clock.now(), tx, principal.sessionId);
    });
    await this.ended.add(ids);
  }
}
