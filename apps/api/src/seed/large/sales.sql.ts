import { type After } from './orders.sql.js';

const METHODS = [
  'qris',
  'gopay',
  'qris',
  'bank_transfer',
  'shopeepay',
  'qris',
  'bank_transfer',
  'echannel',
  'cstore',
  'credit_card',
];

/** Of `large_seed_orders s`. Money came with an order in one of these states. */
export const WITH_MONEY = `s.state IN ('paid', 'part_refunded', 'refunded', 'reversed', 'review')`;
/** Its money gave time, whatever became of it. */
export const GAVE_TIME = `s.state IN ('paid', 'part_refunded', 'refunded', 'reversed')`;
/** Somebody began to pay: not everybody whose order ends unpaid does. */
const TRIED = `(${WITH_MONEY} OR (s.state = 'failed') OR (s.state IN ('expired', 'cancelled') AND s.wait MOD 2))`;

export const PAID_AT = 's.created_at + INTERVAL s.wait SECOND';
const METHOD = `ELT(1 + s.luck MOD ${METHODS.length}, ${METHODS.map((name) => `'${name}'`).join(', ')})`;
const STATUS = `CASE s.state WHEN 'part_refunded' THEN 'partial_refund' WHEN 'refunded' THEN 'refund' WHEN 'reversed' THEN 'chargeback'
  WHEN 'failed' THEN 'deny' WHEN 'cancelled' THEN 'cancel' WHEN 'expired' THEN 'expire' WHEN 'open' THEN 'pending'
  ELSE 'settlement' END`;

/** As long as real ones, and as little in order: what begins them is no number that counts up. */
const orderId = ({ payment_transactions: after }: After) =>
  `CONCAT('TAB-', LPAD(CONV(CRC32(s.id * 31), 10, 36), 8, '0'), LPAD(CONV(CRC32(s.id * 17), 10, 36), 8, '0'),
    LPAD(CONV(s.id + ${after}, 10, 36), 8, '0'))`;
export const transactionId = ({ payment_transactions: after }: After) =>
  `LOWER(CONCAT(LPAD(HEX(CRC32(s.id)), 8, '0'), '-0000-4000-8000-', LPAD(HEX(s.id + ${after}), 12, '0')))`;
const LINE_ID = `CONCAT('bot.', CONV(s.akun_id, 10, 36), '.', s.line)`;
const PART = (from: number, to: number) => `s.id BETWEEN ${from} AND ${to} ORDER BY s.id`;
const SOLD = 'large_seed_orders s JOIN products p ON p.id = s.product_id';

/** What Midtrans last said. */
const body = (after: After) => `JSON_OBJECT('transaction_time', ${PAID_AT}, 'transaction_status', ${STATUS},
  'transaction_id', ${transactionId(after)}, 'status_message', 'midtrans payment notification', 'status_code', '200',
  'signature_key', SHA2(s.id, 512), 'payment_type', ${METHOD}, 'order_id', ${orderId(after)}, 'merchant_id', 'G000000000',
  'gross_amount', CAST(p.price AS CHAR), 'fraud_status', 'accept', 'currency', 'IDR')`;

export const transactions = (after: After, from: number, to: number) => `
  INSERT INTO payment_transactions (id, akun_id, product_id, midtrans_order_id, midtrans_transaction_id, amount,
    transaction_status, raw_response, line_id, bot_type, product_name, quantity, duration_count, duration_unit, unit_price,
    quoted_until, state, paid_at, closed_at, close_as, review_reason, review_since, review_seen_at, payment_type, created_at,
    updated_at)
  SELECT s.id + ${after.payment_transactions}, s.akun_id, s.product_id, ${orderId(after)},
    IF(${TRIED}, ${transactionId(after)}, NULL), p.price, ${STATUS}, IF(${TRIED}, ${body(after)}, NULL), ${LINE_ID},
    p.bot_type, p.name, 1, p.duration_count, p.duration_unit, p.price,
    s.created_at + INTERVAL p.duration_count DAY, s.state, IF(${WITH_MONEY}, ${PAID_AT}, NULL),
    IF(s.state IN ('cancelled', 'expired', 'failed'), s.created_at + INTERVAL 1 HOUR, NULL),
    IF(s.state IN ('cancelled', 'expired', 'failed'), s.state, NULL),
    IF(s.state = 'review', 'amount_differs', NULL), IF(s.state = 'review', ${PAID_AT}, NULL),
    IF(s.state = 'review', ${PAID_AT}, NULL), IF(${TRIED}, ${METHOD}, NULL), s.created_at,
    IF(${TRIED}, ${PAID_AT}, s.created_at)
  FROM ${SOLD} WHERE ${PART(from, to)}`;

const RETURNED = `CASE s.state WHEN 'part_refunded' THEN FLOOR(p.price / 2) WHEN 'refunded' THEN p.price ELSE 0 END`;

export const attempts = (after: After, from: number, to: number) => `
  INSERT INTO payment_attempts (payment_transaction_id, transaction_id, status, fraud_status, payment_type, gross_amount,
    currency, refunded, sequence, applied, transacted_at, settled_at, created_at, updated_at)
  SELECT s.id + ${after.payment_transactions}, ${transactionId(after)}, ${STATUS}, 'accept', ${METHOD},
    p.price + IF(s.state = 'review', 1000, 0), 'IDR', ${RETURNED}, 1, ${GAVE_TIME}, s.created_at + INTERVAL 10 SECOND,
    IF(${WITH_MONEY}, ${PAID_AT}, NULL), s.created_at + INTERVAL 10 SECOND, ${PAID_AT}
  FROM ${SOLD} WHERE ${TRIED} AND ${PART(from, to)}`;

/** The end of every attempt, and before it the number to pay to where there was one. */
export const notifications = (after: After, from: number, to: number) => `
  INSERT INTO midtrans_notifications (raw_body, dedupe_key, order_id, transaction_id, state, attempts, error, received_at,
    processed_at)
  SELECT ${body(after)}, SHA2(CONCAT('large ', s.id + ${after.payment_transactions}, ' ', news.n), 256), ${orderId(after)},
    ${transactionId(after)}, IF(s.luck MOD 40 = 7, 'ignored', 'done'), 1, NULL,
    IF(news.n = 1, ${PAID_AT}, s.created_at + INTERVAL 10 SECOND), IF(news.n = 1, ${PAID_AT}, s.created_at + INTERVAL 11 SECOND)
  FROM ${SOLD} JOIN (SELECT 0 AS n UNION ALL SELECT 1) news
  WHERE (news.n = 1 OR s.luck MOD 10 IN (3, 6, 7, 8)) AND ${TRIED} AND ${PART(from, to)}`;

export const invoices = (after: After) => `
  INSERT INTO invoices (payment_transaction_id, year, number, issuer_name, issuer_address, issuer_tax_id, customer_name,
    customer_email, order_id, product_name, bot_type, line_id, quantity, duration_count, duration_unit, unit_price, amount,
    payment_type, paid_at, issued_at)
  SELECT o.id, o.year, COALESCE(c.last_number, 0) + ROW_NUMBER() OVER (PARTITION BY o.year ORDER BY o.id), 'TeamAnuBot',
    'Indonesia', '', k.name, k.email, o.midtrans_order_id, o.product_name, o.bot_type, o.line_id, o.quantity,
    o.duration_count, o.duration_unit, o.unit_price, o.amount, o.payment_type, o.paid_at, o.paid_at
  FROM (SELECT o.*, YEAR(o.paid_at + INTERVAL 7 HOUR) AS year FROM payment_transactions o
        WHERE o.id > ${after.payment_transactions} AND o.paid_at IS NOT NULL AND o.state <> 'review') o
  JOIN akuns k ON k.id = o.akun_id LEFT JOIN invoice_counters c ON c.year = o.year`;

export const INVOICE_COUNTERS = `
  INSERT INTO invoice_counters (year, last_number) SELECT year, MAX(number) FROM invoices GROUP BY year
  ON DUPLICATE KEY UPDATE last_number = VALUES(last_number)`;

export { LINE_ID, orderId, PART, SOLD };
