import type { Figure, Invariant } from '../../../platform/invariants/domain/invariant.js';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

const INBOX_IS_WORKED_THROUGH: Invariant = {
  id: 'payment.inbox_is_worked_through',
  sentence: {
    id: 'Setiap notifikasi Midtrans dikerjakan dalam dua menit setelah gilirannya.',
    en: 'Every Midtrans notification is worked on within two minutes of its turn.',
  },
  toleranceSeconds: 2 * MINUTE,
  sql: `
    SELECT CONCAT('notification ', n.id, ', order ', n.order_id) AS subject, n.received_at AS oldest
    FROM midtrans_notifications n
    WHERE n.state IN ('received', 'waiting') AND n.next_try_at <= :before`,
};

const NOTIFICATIONS_ARE_SETTLED: Invariant = {
  id: 'payment.notifications_are_settled',
  sentence: {
    id: 'Tidak ada notifikasi Midtrans yang menunggu lebih dari satu jam.',
    en: 'No Midtrans notification waits for longer than an hour.',
  },
  toleranceSeconds: 60 * MINUTE,
  sql: `
    SELECT CONCAT('notification ', n.id, ', order ', n.order_id, ': ', COALESCE(n.error, n.state)) AS subject,
           n.received_at AS oldest
    FROM midtrans_notifications n
    WHERE n.state IN ('received', 'waiting') AND n.received_at <= :before`,
};

/** Midtrans' clock says when a payment was begun, ours when it was told: so far may the two be apart. */
const CLOCKS_APART = 5;

/** Orders are paid, yet no notification has come since: the address at Midtrans is wrong, or our door is shut. */
const WEBHOOK_IS_HEARD: Invariant = {
  id: 'payment.webhook_is_heard',
  sentence: {
    id: 'Selama pelanggan membayar, notifikasi Midtrans terus masuk.',
    en: 'While customers are paying, notifications from Midtrans come in.',
  },
  toleranceSeconds: 15 * MINUTE,
  sql: `
    SELECT CONCAT('order ', p.midtrans_order_id) AS subject, a.transacted_at AS oldest
    FROM payment_attempts a
    JOIN payment_transactions p ON p.id = a.payment_transaction_id
    WHERE a.updated_at >= NOW(3) - INTERVAL 1 DAY AND p.legacy IS NULL
      AND a.transacted_at <= :before AND a.transacted_at >= :before - INTERVAL 1 DAY
      AND a.transacted_at > COALESCE(
        (SELECT MAX(n.received_at) FROM midtrans_notifications n) + INTERVAL ${CLOCKS_APART} MINUTE,
        TIMESTAMP('1970-01-01'))`,
};

/** Asking is no change of the row: it was last touched when its closing began, or by news of an attempt since. */
const ORDERS_ARE_CLOSED: Invariant = {
  id: 'payment.orders_are_closed',
  sentence: {
    id: 'Tidak ada pesanan yang pembatalannya berlangsung lebih dari tiga puluh menit.',
    en: 'No order has been closing for longer than thirty minutes.',
  },
  toleranceSeconds: 30 * MINUTE,
  sql: `
    SELECT CONCAT('order ', p.midtrans_order_id) AS subject, p.updated_at AS oldest
    FROM payment_transactions p
    WHERE p.state = 'cancelling' AND p.updated_at <= NOW(3) - INTERVAL :seconds SECOND`,
};

/** A look at an order is noted beside it; what was done about a notification is in the audit log of its order. */
const REVIEW_IS_SEEN: Invariant = {
  id: 'payment.review_is_seen',
  sentence: {
    id: 'Tidak ada yang menunggu ditinjau tanpa dilihat siapa pun selama sehari.',
    en: 'Nothing waits in review for a day without anybody having looked at it.',
  },
  toleranceSeconds: DAY,
  sql: `
    SELECT CONCAT('order ', p.midtrans_order_id, ': ', COALESCE(p.review_reason, '')) AS subject,
           p.review_since AS oldest
    FROM payment_transactions p
    WHERE p.state = 'review' AND p.review_seen_at IS NULL AND p.review_since <= :before
    UNION ALL
    SELECT CONCAT('notification ', n.id, ', order ', n.order_id, ': ', COALESCE(n.error, '')), n.processed_at
    FROM midtrans_notifications n
    WHERE n.state = 'review' AND n.processed_at <= :before
      AND NOT EXISTS (SELECT 1 FROM audit_logs l
                      WHERE l.subject = CONCAT('order:', n.order_id) AND l.created_at >= n.processed_at)`,
};

/** Rules about what comes from Midtrans, over the tables of payment. */
export const PAYMENT_INVARIANTS: readonly Invariant[] = [
  INBOX_IS_WORKED_THROUGH,
  NOTIFICATIONS_ARE_SETTLED,
  WEBHOOK_IS_HEARD,
  ORDERS_ARE_CLOSED,
  REVIEW_IS_SEEN,
];

/** Of the notifications that are finished; those that wait have not been anybody's work yet. */
const NOTIFICATIONS_WITHOUT_A_PERSON: Figure = {
  id: 'payment.notifications_without_a_person',
  sentence: {
    id: 'Notifikasi pembayaran yang selesai diproses tanpa campur tangan orang',
    en: 'Payment notifications processed without a person',
  },
  unit: 'share',
  target: { atLeast: 0.999 },
  sql: `
    SELECT AVG(state IN ('done', 'ignored') AND COALESCE(error, '') <> 'closed_by_operator') AS value
    FROM midtrans_notifications
    WHERE received_at >= :from AND received_at < :to AND state IN ('done', 'ignored', 'review', 'failed')`,
};

export const PAYMENT_FIGURES: readonly Figure[] = [NOTIFICATIONS_WITHOUT_A_PERSON];
