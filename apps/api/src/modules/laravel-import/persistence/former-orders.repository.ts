import type { Tx } from '../../../platform/database/database.js';
import type { PaidPayment } from '../../payment/application/payment-outcomes.js';
import type { FormerAttempt, ReadOrder } from '../domain/former-order.js';
import type { FormerTable, FormerTimes } from './former-table.js';
import { insertMany, updateMany } from './many-rows.js';

/** An order as it stands in the table; moments are text, as they were written. */
export interface OrderRow {
  id: number;
  amount: number;
  word: string;
  transactionId: string | null;
  raw: string | null;
  created: string | null;
  updated: string | null;
}

/** What became of a paid order. */
export type Fate = 'covered' | 'returned' | 'missing' | 'undecided';

export interface JudgedOrder {
  id: number;
  orderId: string;
  akunId: number;
  amount: number;
  paidAt: Date | null;
  fate: Fate;
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
      `SELECT id, amount, transaction_status AS word, midtrans_transaction_id AS transactionId, raw_response AS raw,
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
        legacy: order.attempt ? 'waiting' : 'closed',
      })),
    );
    await this.freezeTerms(
      orders.map(({ id }) => id),
      tx,
    );
  }

  /** An attempt under whose id no other order has one; else, and without an id, one that stands for the row. */
  async addAttempts(attempts: readonly (FormerAttempt & { orderRowId: number })[], tx: Tx): Promise<void> {
    if (attempts.length === 0) return;
    const ids = attempts.map(({ transactionId }) => transactionId).filter((id) => id !== null);
    const known: { id: string }[] =
      ids.length === 0
        ? []
        : await tx.query('SELECT transaction_id AS id FROM payment_attempts WHERE transaction_id IN (?)', [
            ids,
          ]);
    const taken = new Set(known.map(({ id }) => id));
    const rows = attempts.map((attempt) => {
      const own = attempt.transactionId;
      const transactionId = own !== null && !taken.has(own) ? own : `legacy-${attempt.orderRowId}`;
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
  }

  /** The next paid ones whose fate is open, with what the imported rentals say. A rental that ended before the payment was not paid by it. */
  async judge(after: number, upto: number, tx: Tx): Promise<JudgedOrder[]> {
    const rows: (Omit<JudgedOrder, 'id' | 'akunId' | 'amount'> &
      Record<'id' | 'akunId' | 'amount', string>)[] = await tx.query(
      `SELECT p.id, p.midtrans_order_id AS orderId, p.akun_id AS akunId, p.amount, p.paid_at AS paidAt,
          CASE
            WHEN EXISTS (
              SELECT 1 FROM data_penyewa_bots r FORCE INDEX (data_penyewa_bots_customer)
              JOIN rental_entries e ON e.data_penyewa_bot_id = r.id AND e.kind = 'import'
              WHERE r.akun_id = p.akun_id AND r.product_id IN (p.product_id, 0)
                AND (p.paid_at IS NULL OR e.\`after\` > p.paid_at)) THEN 'covered'
            WHEN p.state = 'refunded' THEN 'returned'
            WHEN p.state <> 'paid' OR a.id IS NULL OR d.id IS NULL THEN 'undecided'
            ELSE 'missing'
          END AS fate
         FROM payment_transactions p
         LEFT JOIN akuns a ON a.id = p.akun_id
         LEFT JOIN products d ON d.id = p.product_id
         WHERE p.legacy IN ('waiting', 'undecided') AND p.id > ? AND p.id <= ? ORDER BY p.id`,
      [after, upto],
    );
    return rows.map((row) => ({
      ...row,
      ...{ id: Number(row.id), akunId: Number(row.akunId), amount: Number(row.amount) },
    }));
  }

  async decide(
    ids: readonly number[],
    fate: 'covered' | 'returned' | 'undecided' | 'activated',
    tx: Tx,
  ): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('UPDATE payment_transactions SET legacy = ?, updated_at = updated_at WHERE id IN (?)', [
      fate,
      ids,
    ]);
  }

  /** Says that the time of the order was given. False when there is no such order to decide about. */
  async cover(orderId: string, tx: Tx): Promise<boolean> {
    const { affectedRows }: { affectedRows: number } = await tx.query(
      `UPDATE payment_transactions SET legacy = 'covered', updated_at = updated_at
       WHERE midtrans_order_id = ? AND legacy IN ('waiting', 'undecided')`,
      [orderId],
    );
    return affectedRows === 1;
  }

  /** Late money of theirs goes where the customer's rental of the same package is. */
  async pointAtRentals(after: number, upto: number, tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE payment_transactions p
       SET p.line_id = COALESCE((
             SELECT s.line_id FROM statuses s
             WHERE s.id = (SELECT MAX(n.id) FROM statuses n FORCE INDEX (statuses_thing_unique)
                           WHERE n.akun_id = p.akun_id AND n.bot_type = p.bot_type AND n.product_id = p.product_id)), ''),
           p.updated_at = p.updated_at
       WHERE p.id > ? AND p.id <= ? AND p.legacy IS NOT NULL AND p.line_id = ''`,
      [after, upto],
    );
  }

  /** What the payment of an order is to give; the order row is locked. */
  async payment(id: number, tx: Tx): Promise<PaidPayment | null> {
    const rows: PaymentRow[] = await tx.query(
      `SELECT p.id, p.midtrans_order_id AS orderId, p.akun_id AS akunId, p.product_id AS productId, p.line_id AS lineId,
              p.product_name AS productName, p.bot_type AS botType, p.quantity, p.duration_count AS durationCount,
              p.duration_unit AS durationUnit, p.unit_price AS unitPrice, p.quoted_until AS quotedUntil,
              p.created_at AS orderedAt, p.paid_at AS paidAt,
              a.transaction_id AS transactionId, a.payment_type AS paymentType, a.gross_amount AS amount
       FROM payment_transactions p JOIN payment_attempts a ON a.payment_transaction_id = p.id
       WHERE p.id = ? AND p.legacy = 'waiting' FOR UPDATE`,
      [id],
    );
    return rows[0] ? paymentOf(rows[0]) : null;
  }

  async setLine(id: number, lineId: string, tx: Tx): Promise<void> {
    await tx.query('UPDATE payment_transactions SET line_id = ?, updated_at = updated_at WHERE id = ?', [
      lineId,
      id,
    ]);
  }

  /** What was bought is what the package is now: the row does not say more. */
  private async freezeTerms(ids: readonly number[], tx: Tx): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `UPDATE payment_transactions p JOIN products d ON d.id = p.product_id
       SET p.product_name = d.name, p.bot_type = d.bot_type, p.duration_count = d.duration_count,
           p.duration_unit = d.duration_unit, p.updated_at = p.updated_at
       WHERE p.id IN (?)`,
      [ids],
    );
    await tx.query(
      'UPDATE payment_transactions SET unit_price = amount, updated_at = updated_at WHERE id IN (?)',
      [ids],
    );
  }
}

type Terms = PaidPayment['terms'];
interface PaymentRow
  extends
    Omit<Terms, 'productId' | 'unitPrice'>,
    Pick<PaidPayment, 'orderId' | 'transactionId' | 'paymentType' | 'orderedAt' | 'paidAt'> {
  id: string;
  akunId: string;
  productId: string;
  unitPrice: string;
  amount: string;
}

function paymentOf(row: PaymentRow): PaidPayment {
  const { productName, botType, lineId, quantity, durationCount, durationUnit, quotedUntil } = row;
  const { orderId, transactionId, paymentType, orderedAt, paidAt } = row;
  return {
    ...{ orderRowId: Number(row.id), orderId, akunId: Number(row.akunId), amount: Number(row.amount) },
    ...{ transactionId, paymentType, orderedAt, paidAt, late: false },
    terms: {
      ...{ productName, botType, lineId, quantity, durationCount, durationUnit, quotedUntil },
      productId: Number(row.productId),
      unitPrice: Number(row.unitPrice),
    },
  };
}
