import { Injectable } from '@nestjs/common';
import { LessThan, MoreThanOrEqual } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { ComparisonEntity } from './comparison.entity.js';
import { OrderEntity } from './order.entity.js';

/** Longer than comparing one batch takes. */
const LEASE_SECONDS = 300;
/** Above every id: nothing is done yet. */
const NOTHING_DONE = Number.MAX_SAFE_INTEGER;

@Injectable()
export class ComparisonRepository {
  constructor(private readonly database: Database) {}

  /** The comparison of a day, begun if it was not, and the right to go on with it; null when it is done or being made. */
  async claim(day: string, ordersSince: Date, now: Date): Promise<ComparisonEntity | null> {
    await this.database.retried((manager) =>
      manager.query(
        `INSERT INTO payment_comparisons (day, orders_since, done_from_id, differences, started_at)
         VALUES (?, ?, ?, '[]', ?) ON DUPLICATE KEY UPDATE id = id`,
        [day, ordersSince, NOTHING_DONE, now],
      ),
    );
    const { affectedRows }: { affectedRows: number } = await this.database.retried((manager) =>
      manager.query(
        `UPDATE payment_comparisons SET lease_until = NOW(3) + INTERVAL ${LEASE_SECONDS} SECOND
         WHERE day = ? AND finished_at IS NULL AND (lease_until IS NULL OR lease_until < NOW(3))`,
        [day],
      ),
    );
    return affectedRows === 1 ? this.rows().findOneBy({ day }) : null;
  }

  /** The next orders down from the newest. */
  nextOrders({ doneFromId, ordersSince }: ComparisonEntity, limit: number): Promise<OrderEntity[]> {
    return this.database
      .on()
      .getRepository(OrderEntity)
      .find({
        where: { id: LessThan(doneFromId), createdAt: MoreThanOrEqual(ordersSince) },
        order: { id: 'DESC' },
        take: limit,
      });
  }

  /** Keeps how far it has come. */
  async keep(id: number, change: Partial<ComparisonEntity>): Promise<void> {
    await this.database.retried((manager) => manager.update(ComparisonEntity, { id }, change));
  }

  async release(id: number): Promise<void> {
    await this.database.retried((manager) =>
      manager.query('UPDATE payment_comparisons SET lease_until = NULL WHERE id = ?', [id]),
    );
  }

  /** Newest first. */
  list(limit: number): Promise<ComparisonEntity[]> {
    return this.rows().find({ order: { day: 'DESC' }, take: limit });
  }

  private rows() {
    return this.database.on().getRepository(ComparisonEntity);
  }
}
