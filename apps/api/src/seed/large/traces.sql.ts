import { type After } from './orders.sql.js';
import { NOW, numbers } from './numbers.js';
import { OPERATORS } from './people.sql.js';
import { PART } from './sales.sql.js';
import { AGE_DAYS } from './shape.js';

const KINDS = [
  'payment_active',
  'payment_active',
  'invoice',
  'payment_active',
  'reminder_7',
  'invoice',
  'reminder_3',
  'rental_ended',
  'otp_register',
  'reminder_1',
];
const ACTIONS = [
  'order.recheck',
  'akun.edit',
  'rental.adjust',
  'order.seen',
  'message.resend',
  'rental.grant',
  'akun.deactivate',
  'product.update',
  'subscription.suspend',
  'export.finish',
  'user.change',
  'akun.end_sessions',
];
const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** One for every order; what failed lies back so far that nobody sends it again. */
export const messages = (after: After, from: number, to: number) => `
  INSERT INTO whatsapp_messages (akun_id, number, template, variables, language, dedupe_key, state, attempts, last_error, sent_at,
    created_at, updated_at)
  SELECT s.akun_id, k.number_key, ELT(1 + s.wait MOD ${KINDS.length}, ${quoted(KINDS)}),
    JSON_OBJECT('name', k.name, 'product', 'Paket', 'line_id', CONCAT('bot.', s.akun_id), 'amount', 'Rp50.000'), k.locale,
    CONCAT('large:', s.id + ${after.payment_transactions}),
    CASE WHEN s.luck MOD 100 = 0 THEN 'failed' WHEN s.luck MOD 200 = 1 THEN 'dropped' ELSE 'sent' END, 1 + (s.luck MOD 50 = 0),
    IF(s.luck MOD 100, NULL, 'http_500'), IF(s.luck MOD 100 AND s.luck MOD 200 <> 1, s.created_at + INTERVAL 2 SECOND, NULL),
    s.created_at, s.created_at + INTERVAL 2 SECOND
  FROM large_seed_orders s JOIN akuns k ON k.id = s.akun_id WHERE ${PART(from, to)}`;

/** One for every order, too, in the order of time. */
export const audits = (after: After, from: number, to: number) => `
  INSERT INTO audit_logs (actor, action, subject, \`before\`, \`after\`, ip, request_id, created_at)
  SELECT CONCAT('user:', ${after.users} + 1 + FLOOR(${OPERATORS} * POW(s.luck / 1000, 2))),
    ELT(1 + FLOOR(${ACTIONS.length} * POW((s.wait MOD 100) / 100, 2)), ${quoted(ACTIONS)}),
    IF(s.luck MOD 2, CONCAT('akun:', s.akun_id), CONCAT('order:', s.id + ${after.payment_transactions})),
    JSON_OBJECT('name', 'Siti'), JSON_OBJECT('name', 'Siti Nurhaliza'), '203.0.113.7', LEFT(SHA2(s.id, 256), 32), s.created_at
  FROM large_seed_orders s WHERE ${PART(from, to)}`;

const SMALL = 300;

/** Values: now, now. */
export const COMPENSATIONS = `
  INSERT INTO compensation_batches (state, criteria, seconds, reason, actor, created_at, applied_at)
  SELECT IF(n MOD 10, 'applied', 'undone'), JSON_OBJECT('bot_type', 'selfbot'), 3600 * (1 + n MOD 24), CONCAT('Gangguan ', n),
    'user:1', ${NOW} - INTERVAL n * 60 HOUR, ${NOW} - INTERVAL n * 60 HOUR
  FROM ${numbers(1, SMALL)}`;

/** Revoked all of them: their hash is of nothing. Values: now, now. */
export const TOKENS = `
  INSERT INTO api_tokens (name, hash, hint, scopes, ip_list, created_by, created_at, revoked_at)
  SELECT CONCAT('Sambungan ', n), SHA2(UUID(), 256), 'mati', JSON_ARRAY('akuns:read'), JSON_ARRAY(), 'user:1',
    ${NOW} - INTERVAL n * ${AGE_DAYS / 5} HOUR, ${NOW} - INTERVAL n HOUR
  FROM ${numbers(1, SMALL)}`;

/** Of files that are gone. Values: now, now. */
export const exported = (after: After) => `
  INSERT INTO exports (user_id, resource, format, locale, filter, state, file_key, rows_total, rows_written, created_at, finished_at)
  SELECT ${after.users} + 1 + n MOD ${OPERATORS}, ELT(1 + n MOD 3, 'akuns', 'transactions', 'data-penyewa-bots'),
    IF(n MOD 2, 'xlsx', 'csv'), 'id', JSON_OBJECT(), 'expired', MD5(UUID()), n * 10, n * 10, ${NOW} - INTERVAL n * 6 HOUR,
    ${NOW} - INTERVAL n * 6 HOUR
  FROM ${numbers(1, SMALL * 10)}`;
