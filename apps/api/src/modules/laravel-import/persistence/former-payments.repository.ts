import type { Tx } from '../../../platform/database/database.js';
import type { PaidPayment } from '../../payment/application/payment-outcomes.js';
import { idOf, type Source } from './former-table.js';

/** What became of a paid order. */
export type Fate = 'covered' | 'returned' | 'missing' | 'undecided' | 'repeated';

export interface JudgedOrder {
  id: number;
  orderId: string;
  akunId: number;
  amount: number;
  paidAt: Date | null;
  fate: Fate;
}

/** Whether the former application has given the time of what it was paid, and what is to be given. */
export class FormerPaymentsRepository {
  /**
   * The paid ones of a range whose fate is open, with what the imported rentals say. A rental that ended before the
   * payment was not paid by it; one whose package nobody has written down may have been.
   */
  async judge([after, upto]: [number, number], sources: readonly Source[], tx: Tx): Promise<JudgedOrder[]> {
    const packageOf = (name: string, alias: string) => {
      const source = sources.find(({ table }) => table.name === name);
      return source ? idOf(source.table, source.columns.product, alias) : '0';
    };
    const rows: (Omit<JudgedOrder, 'id' | 'akunId' | 'amount'> &
      Record<'id' | 'akunId' | 'amount', string>)[] = await tx.query(
      `SELECT p.id, p.midtrans_order_id AS orderId, p.akun_id AS akunId, p.amount, p.paid_at AS paidAt,
          CASE
            WHEN EXISTS (
              SELECT 1 FROM data_penyewa_bots r FORCE INDEX (data_penyewa_bots_customer)
              JOIN rental_entries e ON e.data_penyewa_bot_id = r.id AND e.kind = 'import'
              LEFT JOIN statuses s ON s.id = r.status_id
              WHERE r.akun_id = p.akun_id
                AND (r.product_id IN (p.product_id, 0)
                     OR (${packageOf('data_penyewa_bots', 'r')} = 0 AND ${packageOf('statuses', 's')} = 0))
                AND (p.paid_at IS NULL OR e.\`after\` > p.paid_at)) THEN 'covered'
            WHEN p.state = 'refunded' THEN 'returned'
            WHEN p.legacy = 'repeated' THEN 'repeated'
            WHEN p.state <> 'paid' OR a.id IS NULL OR d.id IS NULL THEN 'undecided'
            ELSE 'missing'
          END AS fate
         FROM payment_transactions p
         LEFT JOIN akuns a ON a.id = p.akun_id
         LEFT JOIN products d ON d.id = p.product_id
         WHERE p.legacy IN ('waiting', 'undecided', 'repeated') AND p.id > ? AND p.id <= ? ORDER BY p.id`,
      [after, upto],
    );
    return rows.map((row) => ({
      ...row,
      ...{ id: Number(row.id), akunId: Number(row.akunId), amount: Number(row.amount) },
    }));
  }

  async decide(
    ids: readonly number[],
    fate: 'covered' | 'returned' | 'undecided' | 'repeated' | 'activated',
    tx: Tx,
  ): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('UPDATE payment_transactions SET legacy = ?, updated_at = updated_at WHERE id IN (?)', [
      fate,
      ids,
    ]);
  }

  /** Says, once or again, that the time of the order was given. False when there is no such order to decide about. */
  async cover(orderId: string, tx: Tx): Promise<boolean> {
    const { affectedRows }: { affectedRows: number } = await tx.query(
      `UPDATE payment_transactions SET legacy = 'covered', updated_at = updated_at
       WHERE midtrans_order_id = ? AND legacy IN ('waiting', 'undecided', 'repeated', 'covered')`,
      [orderId],
    );
    return affectedRows === 1;
  }

  /** Late money of theirs goes where the customer's rental of the same package is, or to a stand-in that can be renewed. */
  async pointAtRentals(range: [number, number], tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE payment_transactions p
       SET p.line_id = COALESCE((
             SELECT s.line_id FROM statuses s
             WHERE s.id = (SELECT MAX(n.id) FROM statuses n FORCE INDEX (statuses_thing_unique)
                           WHERE n.akun_id = p.akun_id AND n.bot_type = p.bot_type AND n.product_id = p.product_id)),
             CONCAT('legacy-p', p.id)),
           p.updated_at = p.updated_at
       WHERE p.id > ? AND p.id <= ? AND p.legacy IS NOT NULL AND p.line_id = ''`,
      range,
    );
  }

  /** What the payment of an order is to give; the order row is locked. */
  async payment(id: number, tx: Tx): Promise<PaidPayment | null> {
    await freezeTerms([id], tx);
    const rows: PaymentRow[] = await tx.query(
      `SELECT p.id, p.midtrans_order_id AS orderId, p.akun_id AS akunId, p.product_id AS productId, p.line_id AS lineId,
              p.product_name AS productName, p.bot_type AS botType, p.quantity, p.duration_count AS durationCount,
              p.duration_unit AS durationUnit, p.unit_price AS unitPrice, p.quoted_until AS quotedUntil,
              p.created_at AS orderedAt, p.paid_at AS paidAt,
              a.transaction_id AS transactionId, a.payment_type AS paymentType, a.gross_amount AS amount
       FROM payment_transactions p JOIN payment_attempts a ON a.payment_transaction_id = p.id
       WHERE p.id = ? AND p.legacy IN ('waiting', 'undecided') FOR UPDATE`,
      [id],
    );
    return rows[0] ? paymentOf(rows[0]) : null;
  }
}

/** What was bought is what the package is now: the row does not say more. */
export async function freezeTerms(ids: readonly number[], tx: Tx): Promise<void> {
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
