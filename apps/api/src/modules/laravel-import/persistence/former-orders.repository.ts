import type { Tx } from '../../../platform/database/database.js';
import { standInId } from '../../payment/domain/attempt.js';
import type { FormerAttempt, ReadOrder } from '../domain/former-order.js';
import { freezeTerms } from './former-payments.repository.js';
import type { FormerTable, FormerTimes } from './former-table.js';
import { insertMany, updateMany } from './many-rows.js';

/** An order as it stands in the table; moments are text, as they were written. */
export interface OrderRow {
  id: number;
  orderId: string;
  amount: number;
  word: string;
  transactionId: string | null;
  raw: string | null;
  created: string | null;
  updated: string | null;
}

const CHANGED = {
  state: 'varchar(16)',
  close_as: 'varchar(16)',
  closed_at: 'datetime(3)',
  paid_at: 'datetime(3)',
  created_at: 'datetime(3)',
  updated_at: 'datetime(3)',
  quoted_until: 'datetime(3)',
  next_check_at: 'datetime(3)',
  payment_type: 'varchar(32)',
  legacy: 'varchar(16)',
};

const ATTEMPT = [
  'payment_transaction_id',
  'transaction_id',
  'status',
  'fraud_status',
  'payment_type',
  'gross_amount',
  'currency',
  'refunded',
  'applied',
  'transacted_at',
  'settled_at',
];

/** Payments of the former application. */
export class FormerOrdersRepository {
  constructor(private readonly times: FormerTimes) {}

  async next(table: FormerTable, after: number, upto: number, tx: Tx): Promise<OrderRow[]> {
    const rows: (Omit<OrderRow, 'id' | 'amount'> & { id: string; amount: string })[] = await tx.query(
      `SELECT id, midtrans_order_id AS orderId, amount, transaction_status AS word, midtrans_transaction_id AS transactionId, raw_response AS raw,
              ${this.times.written(table, 'created_at')} AS created, ${this.times.written(table, 'updated_at')} AS updated
       FROM payment_transactions WHERE id > ? AND id <= ? AND legacy = 'waiting' ORDER BY id FOR UPDATE`,
      [after, upto],
    );
    return rows.map((row) => ({ ...row, id: Number(row.id), amount: Number(row.amount) }));
  }

  async save(orders: readonly ReadOrder[], now: Date, tx: Tx): Promise<void> {
    await updateMany(
      tx,
      'payment_transactions',
      CHANGED,
      orders.map((order) => ({
        id: order.id,
        state: order.state,
        close_as: order.closeAs,
        closed_at: order.closedAt,
        paid_at: order.paidAt,
        created_at: order.createdAt,
        updated_at: order.updatedAt,
        quoted_until: order.createdAt,
        next_check_at: order.ask ? now : null,
        payment_type: order.paymentType,
        legacy: order.attempt === null ? 'closed' : order.isRepeated ? 'repeated' : 'waiting',
      })),
    );
    await freezeTerms(
      orders.map(({ id }) => id),
      tx,
    );
  }

  /**
   * An attempt under whose id no other order has one; else, and without an id, one that stands for the row. Answers
   * the rows whose transaction another order has.
   */
  async addAttempts(
    attempts: readonly (FormerAttempt & { orderRowId: number })[],
    tx: Tx,
  ): Promise<number[]> {
    if (attempts.length === 0) return [];
    const ids = attempts.map(({ transactionId }) => transactionId).filter((id) => id !== null);
    const known: { id: string }[] =
      ids.length === 0
        ? []
        : await tx.query('SELECT transaction_id AS id FROM payment_attempts WHERE transaction_id IN (?)', [
            ids,
          ]);
    const taken = new Set(known.map(({ id }) => id));
    const repeated: number[] = [];
    const rows = attempts.map((attempt) => {
      const own = attempt.transactionId;
      if (own !== null && taken.has(own)) repeated.push(attempt.orderRowId);
      const transactionId = own !== null && !taken.has(own) ? own : standInId(attempt.orderRowId);
      taken.add(transactionId);
      const { orderRowId, status, fraudStatus, paymentType, grossAmount, refunded } = attempt;
      const money = [grossAmount, 'IDR', refunded, true];
      return [
        orderRowId,
        transactionId,
        status,
        fraudStatus,
        paymentType,
        ...money,
        attempt.transactedAt,
        attempt.settledAt,
      ];
    });
    await insertMany(tx, 'payment_attempts', ATTEMPT, rows);
    return repeated;
  }
}
