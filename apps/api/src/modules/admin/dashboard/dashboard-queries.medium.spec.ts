import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { manyRentals } from '../../../../test/support/many-rentals.js';
import { plansOf, scansOf } from '../../../../test/support/query-plans.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { Database } from '../../../platform/database/database.js';
import type { Invariants } from '../../../platform/invariants/invariants.js';
import type { Queues } from '../../../platform/queue/queues.js';
import { DashboardRepository } from './dashboard.repository.js';
import { Dashboard } from './dashboard.service.js';

const ROWS = 5_000;
/** Old rows of every table: enough for the optimiser to prefer an index where there is one. */
const OLD: Record<string, string> = {
  payment_transactions: `(id, akun_id, product_id, midtrans_order_id, amount, state, paid_at, created_at, payment_type)
    SELECT n, 1 + n MOD 100, 1 + n MOD 3, n, 50000, IF(n MOD 10, 'paid', 'expired'), '2020-01-01', '2020-01-01', 'qris'
    FROM numbers`,
  payment_attempts: `(payment_transaction_id, transaction_id, status, payment_type, gross_amount, currency)
    SELECT n, n, 'settlement', 'qris', 50000, 'IDR' FROM numbers`,
  midtrans_notifications: `(order_id, raw_body, dedupe_key, state, received_at)
    SELECT n, '{}', SHA2(n, 256), 'done', '2020-01-01' FROM numbers`,
  whatsapp_messages: `(number, template, variables, language, dedupe_key, state, created_at)
    SELECT n, 'invoice', '{}', 'id', n, 'sent', '2020-01-01' FROM numbers`,
};
const NUMBERS = `WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < ${ROWS})`;

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  await emptyServers();
  await manyRentals(database, ROWS);
  for (const [table, rows] of Object.entries(OLD)) {
    const [columns, select] = rows.split(/(?=SELECT)/);
    await database
      .on()
      .query(
        `SET STATEMENT max_recursive_iterations = ${ROWS} FOR INSERT INTO ${table} ${columns} ${NUMBERS} ${select}`,
      );
    await database.on().query(`ANALYZE TABLE ${table}`);
  }
});
afterAll(async () => {
  await emptyServers();
  await close();
});

describe('the queries of the dashboard', () => {
  it('only read, and none reads a table from one end to the other', async () => {
    const nobody = { statuses: () => Promise.resolve([]) } as unknown as Invariants;
    const none = { figures: () => Promise.resolve([]) } as unknown as Queues;
    const dashboard = new Dashboard(new DashboardRepository(database), nobody, none, new TestClock());
    const plans = await plansOf(database, () => dashboard.show(90));
    expect(plans.length).toBeGreaterThan(10);
    expect(plans.filter(({ sql }) => !sql.startsWith('SELECT'))).toEqual([]);
    expect(scansOf(plans)).toEqual([]);
  });
});
