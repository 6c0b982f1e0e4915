import type { Figure, Invariant } from '../../../platform/invariants/domain/invariant.js';
import { STAGES, TOLD_LATE_DAYS } from '../domain/reminder-schedule.js';
import { CHANGED, differing } from './projection.sql.js';

const TWO_MINUTES = 120;

/** Money of the attempt came exactly as asked and still counts, as `standingOf` says (the payment rules, Notifications 5). */
const PAID_AS_ASKED = `
  (a.status = 'settlement' OR (a.status = 'capture' AND a.payment_type = 'credit_card'))
  AND a.currency = 'IDR' AND a.gross_amount = p.amount AND COALESCE(a.fraud_status, 'accept') = 'accept'
  AND a.set_aside = 0`;

/** The former application gave the time, which is in the opening entry of the rental, or the money had gone back before. */
const TIME_IS_OURS = `COALESCE(p.legacy, '') NOT IN ('covered', 'returned')`;

const PAYMENTS_ARE_ENTERED: Invariant = {
  id: 'rental.payments_are_entered',
  sentence: {
    id: 'Setiap pembayaran yang pasti punya tepat satu catatan waktu sewa.',
    en: 'Every confirmed payment has exactly one entry in the ledger.',
  },
  toleranceSeconds: TWO_MINUTES,
  sql: `
    SELECT CONCAT('attempt ', a.transaction_id, ', order ', p.midtrans_order_id) AS subject, a.updated_at AS oldest
    FROM payment_attempts a
    JOIN payment_transactions p ON p.id = a.payment_transaction_id
    LEFT JOIN rental_entries e ON e.source = CONCAT('payment:', a.transaction_id)
    WHERE a.updated_at >= NOW(3) - INTERVAL :days DAY AND a.updated_at <= NOW(3) - INTERVAL :seconds SECOND
      AND e.id IS NULL AND p.state <> 'review' AND ${TIME_IS_OURS}
      AND (a.applied = 1 OR (${PAID_AS_ASKED} AND NOT EXISTS (
        SELECT 1 FROM payment_attempts other
        WHERE other.payment_transaction_id = a.payment_transaction_id AND other.applied = 1)))`,
  excepted: `
    SELECT (SELECT COUNT(*) FROM payment_transactions WHERE state = 'review')
         + (SELECT COUNT(*) FROM payment_transactions WHERE legacy = 'covered') AS count`,
};

const ORDERS_ARE_ACTIVATED: Invariant = {
  id: 'rental.paid_orders_are_activated',
  sentence: {
    id: 'Setiap pesanan yang dibayar sudah memberi waktu sewa dalam dua menit.',
    en: 'Every paid order has given its rental time within two minutes.',
  },
  toleranceSeconds: TWO_MINUTES,
  sql: `
    SELECT CONCAT('order ', p.midtrans_order_id) AS subject, p.paid_at AS oldest
    FROM payment_transactions p
    WHERE p.paid_at >= :since AND p.paid_at <= :before
      AND p.state IN ('paid', 'part_refunded', 'refunded', 'reversed') AND ${TIME_IS_OURS}
      AND NOT EXISTS (SELECT 1 FROM rental_entries e WHERE e.order_id = p.midtrans_order_id AND e.kind = 'payment')`,
};

/** `payment:{transaction}` and `reversal:{transaction}:{sum}` name a payment that we know; the others name a person. */
const ENTRIES_HAVE_A_CAUSE: Invariant = {
  id: 'rental.entries_have_a_cause',
  sentence: {
    id: 'Setiap catatan waktu sewa berasal dari pembayaran atau dari seseorang.',
    en: 'Every entry of the ledger comes from a payment or from somebody.',
  },
  toleranceSeconds: 0,
  sql: `
    SELECT CONCAT('entry ', e.id, ', rental ', e.data_penyewa_bot_id, ': ', e.source) AS subject,
           e.created_at AS oldest
    FROM rental_entries e
    LEFT JOIN payment_attempts a ON e.kind IN ('payment', 'reversal')
      AND a.transaction_id = SUBSTRING_INDEX(SUBSTRING_INDEX(e.source, ':', 2), ':', -1)
    WHERE e.created_at >= :since
      AND (e.actor = '' OR (e.kind IN ('payment', 'reversal') AND COALESCE(a.applied, 0) = 0))`,
};

const LAPSED_ARE_CLOSED: Invariant = {
  id: 'rental.lapsed_are_closed',
  sentence: {
    id: 'Tidak ada sewa yang masih aktif lebih dari dua menit setelah habis.',
    en: 'No rental is still active more than two minutes after it ran out.',
  },
  toleranceSeconds: TWO_MINUTES,
  sql: `
    SELECT CONCAT('rental ', r.id) AS subject, r.habis AS oldest
    FROM data_penyewa_bots r WHERE r.status IN ('active', 'inactive') AND r.habis <= :before
    UNION ALL
    SELECT CONCAT('subscription ', s.id), s.habis
    FROM statuses s WHERE s.status = 'active' AND s.habis <= :before`,
};

/** Of what was touched since; by hand, of all. A state that the sweep has not come to yet is no difference. */
const PROJECTIONS_EQUAL_THE_LEDGER: Invariant = {
  id: 'rental.projections_equal_the_ledger',
  sentence: {
    id: 'Tanggal habis dan status setiap sewa sama dengan jumlah catatannya.',
    en: 'The end and the state of every rental equal what its entries add up to.',
  },
  toleranceSeconds: TWO_MINUTES,
  sql: `SELECT CONCAT('subscription ', d.id) AS subject, NULL AS oldest FROM (${differing(CHANGED)}) d`,
};

/** All that was taken back of an attempt, against what the attempt gave. */
const REVERSALS_WITHIN_THE_GIFT: Invariant = {
  id: 'rental.reversals_within_the_gift',
  sentence: {
    id: 'Waktu yang ditarik kembali tidak pernah lebih dari yang diberikan pembayarannya.',
    en: 'No more time is ever taken back than the payment had given.',
  },
  toleranceSeconds: 0,
  sql: `
    SELECT CONCAT('attempt ', taken.attempt) AS subject, taken.oldest
    FROM (
      SELECT SUBSTRING_INDEX(SUBSTRING_INDEX(r.source, ':', 2), ':', -1) AS attempt,
             -SUM(r.delta_seconds) AS seconds, MIN(r.created_at) AS oldest
      FROM rental_entries r
      WHERE r.kind = 'reversal' AND r.order_id IN (
        SELECT n.order_id FROM rental_entries n WHERE n.created_at >= :since AND n.kind = 'reversal')
      GROUP BY attempt
    ) taken
    LEFT JOIN rental_entries gift ON gift.source = CONCAT('payment:', taken.attempt)
    WHERE taken.seconds > COALESCE(gift.delta_seconds, 0)`,
};

const REMINDERS_LATE = 2 * 60 * 60;
const DAYS_BEFORE = STAGES.map(({ daysBefore }) => daysBefore).join(', ');

/** Whoever moved `habis`, or let a suspended one go on, did it a moment ago: its turn has only come since. */
const REMINDERS_ARE_QUEUED: Invariant = {
  id: 'rental.reminders_are_queued',
  sentence: {
    id: 'Setiap pengingat masuk antrean, atau dilewati menurut aturan, dalam dua jam setelah gilirannya.',
    en: 'Every reminder is queued, or left out by rule, within two hours of its turn.',
  },
  toleranceSeconds: REMINDERS_LATE,
  sql: `
    SELECT CONCAT('subscription ', s.id, ' after stage ', s.reminders_done) AS subject,
           s.habis - INTERVAL ELT(s.reminders_done + 1, ${DAYS_BEFORE}) DAY AS oldest
    FROM statuses s
    WHERE s.status <> 'inactive' AND s.updated_at <= NOW(3) - INTERVAL :seconds SECOND
      AND (${STAGES.map(
        ({ number, daysBefore }) => `(s.reminders_done = ${number - 1}
        AND s.habis > :now - INTERVAL ${TOLD_LATE_DAYS} DAY AND s.habis <= :before + INTERVAL ${daysBefore} DAY)`,
      ).join(' OR ')})`,
};

/** Rules about rented time, over the ledger and what follows from it, held against the payments that it came from. */
export const RENTAL_INVARIANTS: readonly Invariant[] = [
  PAYMENTS_ARE_ENTERED,
  ORDERS_ARE_ACTIVATED,
  ENTRIES_HAVE_A_CAUSE,
  LAPSED_ARE_CLOSED,
  PROJECTIONS_EQUAL_THE_LEDGER,
  REVERSALS_WITHIN_THE_GIFT,
  REMINDERS_ARE_QUEUED,
];

/** Rentals that a payment made or extended by itself, of all that were: the others needed a grant, or a review. */
const ACTIVATIONS_WITHOUT_AN_OPERATOR: Figure = {
  id: 'rental.activations_without_an_operator',
  sentence: {
    id: 'Sewa yang aktif tanpa operator',
    en: 'Rentals activated without an operator',
  },
  unit: 'share',
  target: { atLeast: 0.95 },
  sql: `
    SELECT AVG(e.kind = 'payment' AND e.actor = 'midtrans' AND p.state <> 'review' AND NOT EXISTS (
      SELECT 1 FROM review_decisions d
      WHERE d.payment_transaction_id = p.id AND d.decision = 'accepted'
        AND e.source = CONCAT('payment:', d.transaction_id))) AS value
    FROM rental_entries e
    LEFT JOIN payment_transactions p ON p.midtrans_order_id = e.order_id
    WHERE e.created_at >= :from AND e.created_at < :to AND e.kind IN ('payment', 'grant')`,
};

/** The middle one of those who registered here, in the period, and have rented since. */
const REGISTRATION_TO_ACTIVE: Figure = {
  id: 'rental.registration_to_active',
  sentence: {
    id: 'Waktu tengah dari mendaftar sampai sewa pertama aktif',
    en: 'Median time from registering to the first active rental',
  },
  unit: 'seconds',
  target: { atMost: 180 },
  sql: `
    SELECT AVG(seconds) AS value FROM (
      SELECT seconds, ROW_NUMBER() OVER (ORDER BY seconds) AS place, COUNT(*) OVER () AS total
      FROM (
        SELECT TIMESTAMPDIFF(SECOND, k.created_at, MIN(r.mulai)) AS seconds
        FROM akuns k
        JOIN data_penyewa_bots r ON r.akun_id = k.id
        WHERE k.created_at >= :from AND k.created_at < :to
          AND k.id > COALESCE((SELECT l.last_id FROM legacy_tables l WHERE l.table_name = 'akuns'), 0)
        GROUP BY k.id, k.created_at
      ) each_one
    ) placed
    WHERE place IN (FLOOR((total + 1) / 2), CEIL((total + 1) / 2))`,
};

export const RENTAL_FIGURES: readonly Figure[] = [ACTIVATIONS_WITHOUT_AN_OPERATOR, REGISTRATION_TO_ACTIVE];
