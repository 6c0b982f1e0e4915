import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../../platform/database/database.js';
import type { RefundState } from '../domain/refund-states.js';
import { RefundEntity } from './refund.entity.js';

export type NewRefund = Pick<
  RefundEntity,
  'refundKey' | 'orderRowId' | 'transactionId' | 'amount' | 'way' | 'state' | 'reason' | 'actor' | 'askedAt'
> & { nextTryAt: Date | null };

/** Longer than asking Midtrans about a refund takes. */
const LEASE_SECONDS = 60;

@Injectable()
export class RefundRepository {
  constructor(private readonly database: Database) {}

  async add(refund: NewRefund, tx: Tx): Promise<void> {
    await this.on(tx).insert(refund);
  }

  find(refundKey: string, tx?: Tx): Promise<RefundEntity | null> {
    return this.on(tx).findOneBy({ refundKey });
  }

  /** Oldest first. */
  ofOrder(orderRowId: number, tx?: Tx): Promise<RefundEntity[]> {
    return this.on(tx).find({ where: { orderRowId }, order: { id: 'ASC' } });
  }

  /** Ends a refund that is still in that state; false when it is not. */
  async finish(
    refundKey: string,
    from: RefundState,
    change: Partial<RefundEntity> & { state: RefundState },
    tx?: Tx,
  ): Promise<boolean> {
    const { affected } = await this.on(tx).update({ refundKey, state: from }, { ...change, nextTryAt: null });
    return affected === 1;
  }

  /** Those of the order that Midtrans lists are made. */
  async finishMade(orderRowId: number, refundKeys: readonly string[], now: Date, tx: Tx): Promise<void> {
    if (refundKeys.length === 0) return;
    await this.on(tx).update(
      { orderRowId, refundKey: In([...refundKeys]), state: 'asked' },
      { state: 'done', finishedAt: now, nextTryAt: null },
    );
  }

  async tryLater(refundKey: string, nextTryAt: Date | null, outcome: string): Promise<void> {
    await this.on().update({ refundKey, state: 'asked' }, { nextTryAt, outcome: outcome.slice(0, 255) });
  }

  /** The right to ask Midtrans about a refund that is not decided; null when somebody else is at it. */
  async claim(refundKey: string): Promise<RefundEntity | null> {
    const { affectedRows }: { affectedRows: number } = await this.database.retried((manager) =>
      manager.query(
        `UPDATE refunds SET lease_until = NOW(3) + INTERVAL ${LEASE_SECONDS} SECOND, tries = tries + 1
         WHERE refund_key = ? AND state = 'asked' AND (lease_until IS NULL OR lease_until < NOW(3))`,
        [refundKey],
      ),
    );
    return affectedRows === 1 ? this.find(refundKey) : null;
  }

  async release(refundKey: string): Promise<void> {
    await this.database.retried((manager) =>
      manager.query('UPDATE refunds SET lease_until = NULL WHERE refund_key = ?', [refundKey]),
    );
  }

  /** Keys of those that are to be asked about, the longest waiting first. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows: { refund_key: string }[] = await this.database.on().query(
      `SELECT refund_key FROM refunds
       WHERE state = 'asked' AND next_try_at <= ? AND (lease_until IS NULL OR lease_until < NOW(3))
       ORDER BY next_try_at LIMIT ?`,
      [now, limit],
    );
    return rows.map(({ refund_key }) => refund_key);
  }

  private on(tx?: Tx) {
    return this.database.on(tx).getRepository(RefundEntity);
  }
}
