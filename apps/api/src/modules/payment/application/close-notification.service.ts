import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { NotificationInbox } from './notification-inbox.service.js';

/** An operator has dealt with a notification that could not be tied to a payment; it stays as history. */
@Injectable()
export class CloseNotification {
  constructor(
    private readonly inbox: NotificationInbox,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /** Throws `not_found`, and `conflict` when it is not in review (any more). */
  async execute(id: number, reason: string, actor: Actor): Promise<void> {
    await this.database.run(async (tx) => {
      const closed = await this.inbox.close(id, tx);
      if (closed === 'unknown') throw new AppError('not_found');
      if (closed === 'moved') throw new AppError('conflict');
      await this.audit.record(
        actor,
        {
          action: 'notification.close',
          subject: `order:${closed.orderId}`,
          before: { notification: id, state: 'review', why: closed.reason },
          after: { notification: id, state: 'ignored', reason },
        },
        tx,
      );
    });
  }
}
