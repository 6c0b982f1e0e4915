import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Database, type Tx } from '../../../platform/database/database.js';
import { NotificationEntity } from './notification.entity.js';

export type NewNotification = Pick<
  NotificationEntity,
  'rawBody' | 'orderId' | 'transactionId' | 'receivedAt'
> & {
  /** Hash of the body: the same body again is the same row. */
  dedupeKey: string;
};

const UNFINISHED: NotificationEntity['state'][] = ['received', 'waiting'];

@Injectable()
export class NotificationRepository {
  constructor(private readonly database: Database) {}

  /** Commits the notification; answers its id, or null when its body is here already. */
  async insertOnce(notification: NewNotification): Promise<number | null> {
    const { rawBody, dedupeKey, orderId, transactionId, receivedAt } = notification;
    const { insertId }: { insertId: number } = await this.database.retried((manager) =>
      manager.query(
        `INSERT INTO midtrans_notifications
           (raw_body, dedupe_key, order_id, transaction_id, received_at, next_try_at)
         VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id`,
        [rawBody, dedupeKey, orderId, transactionId, receivedAt, receivedAt],
      ),
    );
    // The driver counts found rows, so `affectedRows` is 1 either way.
    return insertId > 0 ? insertId : null;
  }

  /** Whose order a row speaks of; null when there is no such row or nothing is left to do about it. */
  async orderIdOf(id: number): Promise<string | null> {
    const row = await this.on().findOne({ select: { orderId: true }, where: { id, state: In(UNFINISHED) } });
    return row?.orderId ?? null;
  }

  /** Orders with something to do now, the longest waiting first; without those that somebody is asking about. */
  async ordersWithDue(now: Date, limit: number): Promise<string[]> {
    if (limit === 0) return [];
    const rows: { order_id: string }[] = await this.database.on().query(
      `SELECT n.order_id FROM midtrans_notifications n
       LEFT JOIN payment_transactions p ON p.midtrans_order_id = n.order_id
       WHERE n.state IN (?) AND n.next_try_at <= ? AND (p.check_lease_until IS NULL OR p.check_lease_until < NOW(3))
       GROUP BY n.order_id ORDER BY MIN(n.next_try_at) LIMIT ?`,
      [UNFINISHED, now, limit],
    );
    return rows.map(({ order_id }) => order_id);
  }

  dueOf(orderId: string, now: Date): Promise<NotificationEntity[]> {
    const where = { orderId, state: In(UNFINISHED), nextTryAt: LessThanOrEqual(now) };
    return this.on().find({ where, order: { id: 'ASC' } });
  }

  /** Writes what became of rows that were unfinished. */
  async finish(ids: readonly number[], change: Partial<NotificationEntity>, tx?: Tx): Promise<void> {
    const write = (manager: Tx) =>
      manager.update(NotificationEntity, { id: In([...ids]), state: In(UNFINISHED) }, change);
    await (tx ? write(tx) : this.database.retried(write));
  }

  find(id: number, tx?: Tx): Promise<NotificationEntity | null> {
    return this.on(tx).findOneBy({ id });
  }

  /** False when the row is not in review. */
  async closeReviewed(id: number, tx: Tx): Promise<boolean> {
    const change = { state: 'ignored', reason: 'closed_by_operator' } as const;
    const { affected } = await this.on(tx).update({ id, state: 'review' }, change);
    return affected === 1;
  }

  /** Those that wait are due now; answers how many. */
  async makeDue(now: Date): Promise<number> {
    const { affected } = await this.database.retried((manager) =>
      manager.update(NotificationEntity, { state: In(UNFINISHED) }, { nextTryAt: now }),
    );
    return affected ?? 0;
  }

  private on(tx?: Tx) {
    return this.database.on(tx).getRepository(NotificationEntity);
  }
}
