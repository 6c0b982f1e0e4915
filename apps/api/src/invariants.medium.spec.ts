import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClock } from '../test/support/clock.js';
import { openDatabase } from '../test/support/database.js';
import { emptyServers } from '../test/support/servers.js';
import { INVARIANTS } from './invariants.js';
import type { Database } from './platform/database/database.js';
import { bind } from './platform/invariants/domain/invariant.js';

/**
 * Thousands of old rows of each table, as quiet as they are after years, and a few of today: enough for the optimiser
 * to prefer an index where there is one.
 */
const GROWTH: Record<string, string> = {
  akuns: `(id, name, email, whatsapp_number, password, created_at)
    SELECT n, 'Sari', CONCAT(n, '@example.com'), n, '-', '2020-01-01' FROM numbers`,
  payment_transactions: `(id, akun_id, product_id, midtrans_order_id, amount, state, paid_at, updated_at)
    SELECT n, n, 1, CONCAT('TAB-', n), 50000, IF(n = 1, 'review', 'paid'), '2020-01-01', '2020-01-01' FROM numbers`,
  payment_attempts: `(payment_transaction_id, transaction_id, status, payment_type, gross_amount, currency, applied, updated_at)
    SELECT n, n, 'settlement', 'qris', 50000, 'IDR', 1, '2020-01-01' FROM numbers`,
  midtrans_notifications: `(raw_body, dedupe_key, order_id, state, received_at, processed_at)
    SELECT '{}', LPAD(n, 64, '0'), CONCAT('TAB-', n), 'done', '2020-01-01', '2020-01-01' FROM numbers`,
  statuses: `(id, akun_id, product_id, line_id, status, habis, updated_at)
    SELECT n, n, 1, n, 'expired', '2020-01-31', '2020-01-01' FROM numbers`,
  data_penyewa_bots: `(id, status_id, akun_id, product_id, line_id, status, mulai, habis, updated_at)
    SELECT n, n, n, 1, n, 'expired', '2020-01-01', '2020-01-31', '2020-01-01' FROM numbers`,
  rental_entries: `(data_penyewa_bot_id, kind, delta_seconds, \`before\`, \`after\`, source, order_id, actor, created_at)
    SELECT n, 'payment', 2592000, '2020-01-01', '2020-01-31', CONCAT('payment:', n), CONCAT('TAB-', n), 'midtrans', '2020-01-01' FROM numbers`,
  whatsapp_messages: `(number, template, variables, language, dedupe_key, state)
    SELECT n, 'invoice', '{}', 'id', n, 'sent' FROM numbers`,
  audit_logs: `(actor, action, subject, created_at) SELECT 'user:1', 'order.seen', CONCAT('order:', n), '2020-01-01' FROM numbers`,
};
const ROWS = 3_000;
const NUMBERS = `WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < ${ROWS})`;
/** Of a table that has thousands. */
const MANY = 100;

interface Step {
  table: string | null;
  type: string | null;
  key: string | null;
  rows: string | null;
}

let database: Database;
let close: () => Promise<void>;

const query = <Row>(sql: string, parameters?: unknown[]): Promise<Row[]> =>
  database.on().query(sql, parameters);

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  await emptyServers();
  await query('SET SESSION max_recursive_iterations = 100000').catch(() => undefined);
  for (const [table, rows] of Object.entries(GROWTH)) {
    const [columns, select] = rows.split(/(?=SELECT)/);
    await query(`INSERT INTO ${table} ${columns} ${NUMBERS} ${select}`);
    await query(`ANALYZE TABLE ${table}`);
  }
}, 60_000);
afterAll(async () => {
  await emptyServers();
  await close();
});

const now = new TestClock().now();
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

async function broadSteps(sql: string): Promise<Step[]> {
  const values = { now, before: now, since: daysAgo(7), days: 7, seconds: 120, from: daysAgo(30), to: now };
  const bound = bind(sql, values);
  const plan = await query<Step>(`EXPLAIN ${bound.sql}`, bound.parameters);
  const named = plan.filter(({ table }) => table !== null && !table.startsWith('<'));
  return named.filter(({ type, rows }) => (type === 'ALL' || type === 'index') && Number(rows) > MANY);
}

describe('what the timer asks', () => {
  it.each([...INVARIANTS.rules])('$id reads no big table as a whole', async ({ sql }) => {
    expect(await broadSteps(sql)).toEqual([]);
  });

  it.each([...INVARIANTS.figures])('$id reads no big table as a whole', async ({ sql }) => {
    expect(await broadSteps(sql)).toEqual([]);
  });
});
