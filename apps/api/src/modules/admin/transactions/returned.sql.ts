/**
 * Rupiah of what an order `o` was paid with that went back: at most its amount. While it is paid, what was paid beyond it
 * and given back is not in it, nor what was set aside: that money was never the order's.
 */
export const RETURNED = `(SELECT LEAST(o.amount, COALESCE(SUM(LEAST(t.refunded + t.returned_by_hand, t.gross_amount)), 0.00))
  FROM payment_attempts t
  WHERE t.payment_transaction_id = o.id AND (o.state NOT IN ('paid', 'part_refunded') OR (
    t.status IN ('capture', 'settlement', 'partial_refund', 'partial_chargeback') AND t.set_aside = 0
    AND t.refunded + t.returned_by_hand < t.gross_amount)))`;
