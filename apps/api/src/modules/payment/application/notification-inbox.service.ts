import { Injectable, Logger } from '@nestjs/common';
import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import type { Decision } from '../domain/decide.js';
import { readClaim } from '../domain/notification.js';
import { givenUp, outcomeOf, type NotificationOutcome } from '../domain/notification-outcome.js';
import { retryWait } from '../domain/retry-schedule.js';
import type { NotificationEntity } from '../persistence/notification.entity.js';
import { NotificationRepository } from '../persistence/notification.repository.js';

/** The only writer of what became of notifications. None is ever taken away. */
@Injectable()
export class NotificationInbox {
  private readonly logger = new Logger(NotificationInbox.name);

  constructor(
    private readonly notifications: NotificationRepository,
    private readonly clock: Clock,
  ) {}

  /** Each by its own claim, in the transaction that applied the answer. */
  async settle(
    notifications: readonly NotificationEntity[],
    report: TransactionReport,
    decision: Decision,
    tx: Tx,
  ): Promise<void> {
    for (const notification of notifications) {
      await this.write(notification, outcomeOf(readClaim(notification.rawBody), report, decision), tx);
    }
  }

  /** The same for all: there was no answer to apply. */
  async mark(notifications: readonly NotificationEntity[], outcome: NotificationOutcome): Promise<void> {
    for (const notification of notifications) await this.write(notification, outcome);
  }

  /** What waited for a person is dealt with. Answers the row as it was, or why it is not closed. */
  async close(id: number, tx: Tx): Promise<NotificationEntity | 'unknown' | 'moved'> {
    const row = await this.notifications.find(id, tx);
    if (!row) return 'unknown';
    const closed = await this.notifications.closeReviewed(id, tx);
    return closed ? row : 'moved';
  }

  private async write(
    notification: NotificationEntity,
    outcome: NotificationOutcome,
    tx?: Tx,
  ): Promise<void> {
    const now = this.clock.now();
    const { id, orderId, tries, receivedAt } = notification;
    const final = givenUp(outcome, receivedAt, now);
    if (final.state === 'review')
      this.logger.error({ id, orderId, why: final.why }, 'notification for review');
    const next =
      final.state === 'waiting'
        ? { nextTryAt: new Date(now.getTime() + retryWait(tries + 1)) }
        : { nextTryAt: null, processedAt: now };
    const reason = final.state === 'done' ? null : final.why.slice(0, 255);
    await this.notifications.finish([id], { state: final.state, reason, tries: tries + 1, ...next }, tx);
  }
}
