import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@teamanubot/contracts';
import { type Actor, AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { hasMoved, type Seen } from '../../platform/database/seen.js';
import { AppError, fieldError } from '../../platform/errors/app-error.js';
import { changedPart } from './domain/changed-part.js';
import { EndedSessions } from './ended-sessions.js';
import { refuseOwn } from './own-account.js';
import { PasswordHasher } from './password-hasher.js';
import { SessionRepository } from './session.repository.js';
import { type UserEntity, userName } from './user.entity.js';
import { type NewUser, type UserChanges, UserRepository } from './user.repository.js';

export type Appointment = Omit<NewUser, 'createdAt'>;
export type UserEdit = Pick<UserChanges, 'name' | 'email' | 'role' | 'isActive'>;
/** `password`: as it is typed; it is set as {@link Users.resetPassword} does. */
export type UserChange = UserEdit & { password?: string };

/** Administrators, as owners appoint, change and dismiss them: never themselves, and never the last owner. */
@Injectable()
export class Users {
  constructor(
    private readonly users: UserRepository,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionRepository,
    private readonly ended: EndedSessions,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. Throws `validation_failed` at `email` when it is taken. */
  async create({ password, ...user }: Appointment, actor: Actor, within?: Tx): Promise<number> {
    const hash = await this.hasher.hash(password);
    return this.database.run(async (tx) => {
      const row = { ...user, password: hash, createdAt: this.clock.now() };
      const id = await this.users.insert(row, tx);
      if (id === undefined) throw fieldError('email', 'email_taken');
      await this.audit.record(actor, { action: 'user.create', subject: userName(id), after: user }, tx);
      return id;
    }, within);
  }

  /**
   * What is absent stays. Another role or password, and being shut out, end the sessions at once. Throws `not_found`, `conflict`
   * (with the row as it is) when it changed since it was seen, `own_account` (one's own name may change), `last_owner`, and
   * `validation_failed`.
   */
  async change(id: number, { password, ...edit }: UserChange, seen: Seen, actor: Actor): Promise<void> {
    const hash = password === undefined ? undefined : await this.hasher.hash(password);
    await this.acting(id, actor, async (user, owners, tx) => {
      refuseMoved(user, seen);
      const loses = await this.edit(user, edit, owners, actor, tx);
      if (hash === undefined) return loses;
      await this.setPassword(id, hash, actor, tx);
      return true;
    });
  }

  /** Ends the sessions at once. Throws `not_found`, and `own_account`: one's own wants the one before. */
  async resetPassword(id: number, password: string, actor: Actor): Promise<void> {
    const hash = await this.hasher.hash(password);
    await this.acting(id, actor, async (_user, _owners, tx) => {
      await this.setPassword(id, hash, actor, tx);
      return true;
    });
  }

  /** Ends the sessions at once. Throws `not_found`, `own_account` and `last_owner`. */
  async delete(id: number, actor: Actor): Promise<void> {
    await this.acting(id, actor, async (user, owners, tx) => {
      refuseLoss(user, owners, actor);
      const { name, email, role } = user;
      await this.users.delete(id, tx);
      const before = { name, email, role };
      await this.audit.record(actor, { action: 'user.delete', subject: userName(id), before }, tx);
      return true;
    });
  }

  /** Whether the user may do less from now on. */
  private async edit(
    user: UserEntity,
    edit: UserEdit,
    owners: readonly number[],
    actor: Actor,
    tx: Tx,
  ): Promise<boolean> {
    const change = changedPart<UserEntity>(user, edit);
    if (!change) return false;
    const loses = change.after.role !== undefined || change.after.isActive === false;
    if (loses) refuseLoss(user, owners, actor);
    if (change.after.email !== undefined) refuseOwn(user.id, actor);
    if (!(await this.users.update(user.id, change.after, tx))) throw fieldError('email', 'email_taken');
    const entry = { action: actionOf(change.after), subject: userName(user.id), ...change };
    await this.audit.record(actor, entry, tx);
    return loses;
  }

  private async setPassword(id: number, hash: string, actor: Actor, tx: Tx): Promise<void> {
    refuseOwn(id, actor);
    await this.users.update(id, { password: hash }, tx);
    await this.audit.record(actor, { action: 'user.password_reset', subject: userName(id) }, tx);
  }

  /**
   * All owners are locked before the user, so that two owners who dismiss each other follow one another, and the later
   * one is an owner no more. `work` answers whether the user's sessions end.
   */
  private async acting(
    id: number,
    actor: Actor,
    work: (user: UserEntity, owners: readonly number[], tx: Tx) => Promise<boolean>,
  ): Promise<void> {
    const ids = await this.database.run(async (tx) => {
      const owners = await this.users.lockOwners(tx);
      refuseDismissed(owners, actor);
      const user = await this.users.findForUpdate(id, tx);
      if (!user) throw new AppError('not_found');
      if (!(await work(user, owners, tx))) return [];
      return this.sessions.endAll({ audience: 'admin', subjectId: id }, this.clock.now(), tx);
    });
    await this.ended.add(ids);
  }
}

function actionOf({ isActive }: UserEdit): AuditAction {
  if (isActive === undefined) return 'user.change';
  return isActive ? 'user.reactivate' : 'user.deactivate';
}

function refuseMoved({ name, email, role, isActive, updatedAt }: UserEntity, seen: Seen): void {
  if (!hasMoved(updatedAt, seen)) return;
  const data = { name, email, role, is_active: isActive, updated_at: updatedAt };
  throw new AppError('conflict', { data: { data } });
}

/** A person who is no owner any more; a system with a token never was one. */
function refuseDismissed(owners: readonly number[], { name }: Actor): void {
  if (name.startsWith(userName('')) && !owners.some((owner) => userName(owner) === name))
    throw new AppError('forbidden');
}

function refuseLoss({ id }: UserEntity, owners: readonly number[], actor: Actor): void {
  refuseOwn(id, actor);
  if (owners.length === 1 && owners[0] === id) throw new AppError('last_owner');
}
