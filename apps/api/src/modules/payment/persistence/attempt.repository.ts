import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import type { Attempt } from '../domain/attempt.js';
import { AttemptEntity } from './attempt.entity.js';

@Injectable()
export class AttemptRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  ofOrder(orderRowId: number, tx?: Tx): Promise<AttemptEntity[]> {
    return this.database
      .on(tx)
      .getRepository(AttemptEntity)
      .find({ where: { orderRowId }, order: { id: 'ASC' } });
  }

  /** Writes an attempt whole, new or known. The order row must be locked. */
  async save(orderRowId: number, attempt: Attempt, tx: Tx): Promise<void> {
    const values = {
      payment_transaction_id: orderRowId,
      transaction_id: attempt.transactionId,
      status: attempt.status,
      fraud_status: attempt.fraudStatus,
      payment_type: attempt.paymentType,
      gross_amount: attempt.grossAmount,
      currency: attempt.currency,
      refunded: attempt.refunded,
      sequence: attempt.sequence,
      applied: attempt.applied,
      transacted_at: attempt.transactedAt,
      settled_at: attempt.settledAt,
    };
    const { payment_transaction_id: _, transaction_id: __, ...changing } = values;
    await this.database
      .on(tx)
      .query('INSERT INTO payment_attempts SET ? ON DUPLICATE KEY UPDATE ?', [values, changing]);
  }
}
