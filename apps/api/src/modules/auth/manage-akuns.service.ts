import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import { type Actor, AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { hasMoved, type Seen } from '../../platform/database/seen.js';
import { AppError } from '../../platform/errors/app-error.js';
import { type AkunEntity, akunName } from './akun.entity.js';
import { type AkunChanges, AkunRepository } from './akun.repository.js';
import { DeactivateAkun } from './deactivate-akun.service.js';
import { changedPart } from './domain/changed-part.js';
import { normaliseWhatsappNumber } from './domain/whatsapp-number.js';
import { EndedSessions } from './ended-sessions.js';
import { NumberChangedNotice } from './number-changed-notice.js';
import { PasswordHasher } from './password-hasher.js';
import { SessionRepository } from './session.repository.js';
import { takenError } from './taken-error.js';

/** `number`: as a message is addressed to it, `62…`; `password`: as it is typed. */
export type AkunEdit = Pick<AkunChanges, 'name' | 'email' | 'locale' | 'remindersOptOut' | 'password'> & {
  number?: string;
  isActive?: boolean;
};

export interface NewAccount {
  name: string;
  email: string;
  /** `62…`, digits only. */
  number: string;
  password: string;
  locale: Locale;
  isActive: boolean;
}

/** What operators and systems change of a customer's account. */
@Injectable()
export class ManageAkuns {
  constructor(
    private readonly akuns: AkunRepository,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionRepository,
    private readonly ended: EndedSessions,
    private readonly notice: NumberChangedNotice,
    private readonly deactivation: DeactivateAkun,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** An account whose number nobody proved. Answers its id. Throws `validation_failed` when email or number is taken. */
  async create({ password, number, ...account }: NewAccount, actor: Actor, within?: Tx): Promise<number> {
    const taken = await this.akuns.taken(account.email, number, within);
    if (taken.length > 0) throw takenError(taken);
    const hash = await this.hasher.hash(password);
    const now = this.clock.now();
    return this.database.run(async (tx) => {
      const numbers = { whatsappNumber: number, numberKey: number };
      const deactivatedAt = account.isActive ? null : now;
      const row = { ...account, ...numbers, deactivatedAt, lastLoginAt: null, createdAt: now };
      const akun = await this.akuns.insert({ ...row, password: hash }, tx);
      if (typeof akun === 'string') throw takenError([akun]);
      const { name, email, whatsappNumber, isActive } = row;
      const after = { name, email, whatsappNumber, isActive };
      await this.audit.record(actor, { action: 'akun.create', subject: akunName(akun.id), after }, tx);
      return akun.id;
    }, within);
  }

  /**
   * What is absent stays; another password and being shut out end every session, and a number that is replaced is told
   * so. Throws `not_found`, `conflict` (with the row as it is) when it changed since it was seen, and `validation_failed`
   * when another account has email or number.
   */
  async edit(id: number, edit: AkunEdit, seen: Seen, actor: Actor): Promise<void> {
    const { number, password, isActive, ...rest } = edit;
    const changes = {
      ...rest,
      ...(number === undefined ? {} : { whatsappNumber: number, numberKey: number }),
      ...(password === undefined ? {} : { password: await this.hasher.hash(password) }),
    };
    const { ended, told } = await this.database.run(async (tx) => {
      const akun = await this.locked(id, tx);
      refuseMoved(akun, seen);
      const { numberKey } = await this.write(akun, changes, actor, tx);
      const told = numberKey ? [await this.notice.enqueue(akun, numberKey, tx)] : [];
      const ended = password === undefined ? [] : await this.endSessions(id, tx);
      if (isActive === true) await this.letIn(akun, actor, tx);
      if (isActive === false) ended.push(...(await this.deactivation.within(id, actor, tx)).ended);
      return { ended, told };
    });
    await this.ended.add(ended);
    this.notice.wake(told);
  }

  /** What is active already stays so. Throws `not_found`. */
  async reactivate(id: number, actor: Actor): Promise<void> {
    await this.database.run(async (tx) => this.letIn(await this.locked(id, tx), actor, tx));
  }

  /**
   * Forgets an account that never ordered, rented or was written to. False, and nothing is done, when it has such a
   * history. Throws `not_found`.
   */
  async delete(id: number, actor: Actor): Promise<boolean> {
    const ids = await this.database.run(async (tx) => {
      const { name, email, whatsappNumber } = await this.locked(id, tx);
      if (await this.akuns.hasHistory(id, tx)) return undefined;
      const sessions = await this.endSessions(id, tx);
      await this.akuns.remove(id, tx);
      const before = { name, email, whatsappNumber };
      await this.audit.record(actor, { action: 'akun.delete', subject: akunName(id), before }, tx);
      return sessions;
    });
    await this.ended.add(ids ?? []);
    return ids !== undefined;
  }

  /** Answers what was changed. */
  private async write(akun: AkunEntity, changes: AkunChanges, actor: Actor, tx: Tx): Promise<AkunChanges> {
    const change = changedPart<AkunEntity>(akun, changes);
    if (!change) return {};
    const taken = await this.akuns.update(akun.id, change.after, tx);
    if (taken === 'number' && isOwnNumber(akun, changes))
      return this.write(akun, { ...changes, whatsappNumber: undefined, numberKey: undefined }, actor, tx);
    if (taken) throw takenError([taken]);
    await this.audit.record(actor, { action: 'akun.edit', subject: akunName(akun.id), ...change }, tx);
    return change.after;
  }

  private async letIn({ id, isActive }: AkunEntity, actor: Actor, tx: Tx): Promise<void> {
    if (isActive) return;
    await this.akuns.reactivate(id, tx);
    const change = { before: { is_active: false }, after: { is_active: true } };
    await this.audit.record(actor, { action: 'akun.reactivate', subject: akunName(id), ...change }, tx);
  }

  private endSessions(id: number, tx: Tx): Promise<string[]> {
    return this.sessions.endAll({ audience: 'portal', subjectId: id }, this.clock.now(), tx);
  }

  private async locked(id: number, tx: Tx): Promise<AkunEntity> {
    const akun = await this.akuns.findForUpdate(id, tx);
    if (!akun) throw new AppError('not_found');
    return akun;
  }
}

/** In the former application several accounts could have one number: saying one's own again claims nothing. */
function isOwnNumber({ whatsappNumber }: AkunEntity, { numberKey }: AkunChanges): boolean {
  return normaliseWhatsappNumber(whatsappNumber) === numberKey;
}

function refuseMoved(akun: AkunEntity, seen: Seen): void {
  if (!hasMoved(akun.updatedAt, seen)) return;
  const { name, email, whatsappNumber, locale, remindersOptOut, updatedAt, isActive } = akun;
  const data = {
    name,
    email,
    whatsapp_number: whatsappNumber,
    locale,
    reminders_opt_out: remindersOptOut,
    is_active: isActive,
    updated_at: updatedAt,
  };
  throw new AppError('conflict', { data: { data } });
}
