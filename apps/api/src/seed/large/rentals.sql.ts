import { NOW } from './numbers.js';
import type { After } from './orders.sql.js';
import { GAVE_TIME, LINE_ID, orderId, PAID_AT, PART, SOLD, transactionId } from './sales.sql.js';

const GIVEN = 'p.duration_count * 86400';
/** All of it when the money went back, half of it when half did. */
const TAKEN = `CASE s.state WHEN 'paid' THEN 0 WHEN 'part_refunded' THEN FLOOR(${GIVEN} * FLOOR(p.price / 2) / p.price) ELSE ${GIVEN} END`;
const HABIS = `${PAID_AT} + INTERVAL ${GIVEN} - ${TAKEN} SECOND`;
/** A few are suspended. */
const RUNNING = `IF(s.status_id MOD 97, 'active', 'inactive')`;

/** Every order that gave time is a rental of its own, for no two for one bot ever meet. Values: now. */
export const rentals = (after: After, from: number, to: number) => `
  INSERT INTO data_penyewa_bots (id, status_id, akun_id, product_id, bot_type, line_id, mulai, habis, status, created_at,
    updated_at)
  SELECT s.id + ${after.data_penyewa_bots}, s.status_id, s.akun_id, s.product_id, p.bot_type, ${LINE_ID}, ${PAID_AT}, ${HABIS},
    IF(${HABIS} <= ${NOW}, 'expired', ${RUNNING}), ${PAID_AT}, ${PAID_AT}
  FROM ${SOLD} WHERE ${GAVE_TIME} AND ${PART(from, to)}`;

export const gifts = (after: After, from: number, to: number) => `
  INSERT INTO rental_entries (data_penyewa_bot_id, kind, delta_seconds, \`before\`, \`after\`, source, order_id, actor, created_at)
  SELECT s.id + ${after.data_penyewa_bots}, 'payment', ${GIVEN}, ${PAID_AT}, ${PAID_AT} + INTERVAL ${GIVEN} SECOND,
    CONCAT('payment:', ${transactionId(after)}), ${orderId(after)}, 'midtrans', ${PAID_AT}
  FROM ${SOLD} WHERE ${GAVE_TIME} AND ${PART(from, to)}`;

export const reversals = (after: After, from: number, to: number) => `
  INSERT INTO rental_entries (data_penyewa_bot_id, kind, delta_seconds, \`before\`, \`after\`, source, order_id, actor, created_at)
  SELECT s.id + ${after.data_penyewa_bots}, 'reversal', -${TAKEN}, ${PAID_AT} + INTERVAL ${GIVEN} SECOND, ${HABIS},
    CONCAT('reversal:', ${transactionId(after)}, ':', FLOOR(p.price / IF(s.state = 'part_refunded', 2, 1))),
    ${orderId(after)}, 'midtrans', ${PAID_AT} + INTERVAL 1 HOUR
  FROM ${SOLD} WHERE ${GAVE_TIME} AND s.state <> 'paid' AND ${PART(from, to)}`;

/** What the rentals add up to; no reminder is due, or a worker would write to everybody. */
export const subscriptions = (after: After) => `
  INSERT INTO statuses (id, akun_id, product_id, bot_type, line_id, status, habis, anchor_day, reminded_habis, reminded_stage,
    created_at, updated_at)
  SELECT r.status_id, r.akun_id, r.product_id, r.bot_type, r.line_id,
    CASE WHEN MAX(r.status <> 'expired') = 0 THEN 'expired' ELSE MAX(IF(r.status <> 'expired', r.status, '')) END,
    (SELECT l.habis FROM data_penyewa_bots l WHERE l.status_id = r.status_id ORDER BY l.id DESC LIMIT 1),
    DAY(MIN(r.mulai) + INTERVAL 7 HOUR),
    (SELECT l.habis FROM data_penyewa_bots l WHERE l.status_id = r.status_id ORDER BY l.id DESC LIMIT 1), 4,
    MIN(r.created_at), MAX(r.updated_at)
  FROM data_penyewa_bots r WHERE r.id > ${after.data_penyewa_bots}
  GROUP BY r.status_id, r.akun_id, r.product_id, r.bot_type, r.line_id`;
