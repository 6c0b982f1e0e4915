import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog } from '../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { type AkunEntity, akunName } from './akun.entity.js';
import { type AkunChanges, AkunRepository } from './akun.repository.js';
import { changedPart } from './domain/changed-part.js';
import { NumberChangedNotice } from './number-changed-notice.js';
import { takenError } from './taken-error.js';

/** `number`: as a message is addressed to it, `62…`. */
export type AkunEdit = Pick<AkunChanges, 'name' | 'email' | 'locale' | 'remindersOptOut'> & {
  number?: string;
};

/** What operators change of a customer's account. */
@Injectable()
export class ManageAkuns {
  constructor(
    private readonly akuns: AkunRepository,
    private readonly notice: NumberChangedNotice,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /**
   * What is absent stays; a number that is replaced is told so. Throws `not_found`, `conflict` (with the row as it is) when it changed since `seenAt`, and
   * `validation_failed` when another account has email or number.
   */
  async edit(id: number, { number, ...edit }: AkunEdit, seenAt: Date | null, actor: Actor): Promise<void> {
    const changes = number === undefined ? edit : { ...edit, whatsappNumber: number, numberKey: number };
    const told = await this.database.run(async (tx) => {
      const akun = await this.locked(id, tx);
      refuseMoved(akun, seenAt);
      const change = changedPart<AkunEntity>(akun, changes);
      if (!change) return null;
      const taken = await this.akuns.update(id, change.after, tx);
      if (taken) throw takenError([taken]);
      await this.audit.record(actor, { action: 'akun.edit', subject: akunName(id), ...change }, tx);
      const isOther = number !== undefined && number !== akun.numberKey;
      return isOther ? this.notice.enqueue(akun, number, tx) : null;
    });
    if (told !== null) this.notice.wake(told);
  }

  /** What is active already stays so. Throws `not_found`. */
  async reactivate(id: number, actor: Actor): Promise<void> {
    await this.database.run(async (tx) => {
      const akun = await this.locked(id, tx);
      if (akun.isActive) return;
      await this.akuns.reactivate(id, tx);
      const change = { before: { is_active: false }, after: { is_active: true } };
      await this.audit.record(actor, { action: 'akun.reactivate', subject: akunName(id), ...change }, tx);
    });
  }

  private async locked(id: number, tx: Tx): Promise<AkunEntity> {
    const akun = await this.akuns.findForUpdate(id, tx);
    if (!akun) throw new AppError('not_found');
    return akun;
  }
}

function refuseMoved(akun: AkunEntity, seenAt: Date | null): void {
  if (akun.updatedAt?.getTime() === seenAt?.getTime()) return;
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
