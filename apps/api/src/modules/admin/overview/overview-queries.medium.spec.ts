import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { Database } from '../../../platform/database/database.js';
import { OverviewRepository } from './overview.repository.js';
import { Overview } from './overview.service.js';

/**
 * A thousand old rows of each table, few customers with many orders: enough for the optimiser to prefer an index where
 * there is one, and to be tempted to begin with the customers where it is not told otherwise.
 */
const GROWTH: Record<string, string> = {
  akuns: `(id, name, email, whatsapp_number, password, created_at)
    SELECT n, 'Sari', CONCAT(n, '@example.com'), n, '-', '2020-01-01' FROM numbers WHERE n <= 100`,
  payment_transactions: `(id, akun_id, product_id, midtrans_order_id, amount, state, paid_at)
    SELECT n, 1 + n MOD 100, 1 + n MOD 3, n, 50000, 'paid', '2020-01-01' FROM numbers`,
  payment_attempts: `(payment_transaction_id, transaction_id, status, payment_type, gross_amount, currency)
    SELECT n, n, 'settlement', 'qris', 50000, 'IDR' FROM numbers`,
  statuses: `(akun_id, product_id, line_id, status, habis) SELECT n, 1, n, 'expired', '2020-01-01' FROM numbers`,
  whatsapp_messages: `(number, template, variables, language, dedupe_key, state)
    SELECT n, 'invoice', '{}', 'id', n, 'sent' FROM numbers`,
  products: `(id, name, description, price) SELECT n, 'Bot', '', 50000 FROM numbers`,
};
const NUMBERS =
  'WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000)';

interface Step {
  table: string | null;
  type: string | null;
  rows: string | null;
}

let database: Database;
let close: () => Promise<void>;

const query = <Row>(sql: string, parameters?: unknown[]): Promise<Row[]> =>
  database.on().query(sql, parameters);

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  await emptyServers();
  for (const [table, rows] of Object.entries(GROWTH)) {
    const [columns, select] = rows.split(/(?=SELECT)/);
    await query(`INSERT INTO ${table} ${columns} ${NUMBERS} ${select}`);
    await query(`ANALYZE TABLE ${table}`);
  }
});
afterAll(async () => {
  await emptyServers();
  await close();
});

describe('the queries of the overview', () => {
  it('are five, only read, and read a few rows of each table', async () => {
    const spy = jest.spyOn(database.on(), 'query');
    await new Overview(new OverviewRepository(database), new TestClock()).now();
    const asked = [...spy.mock.calls];
    spy.mockRestore();
    expect(asked).toHaveLength(5);
    for (const [sql, parameters] of asked) {
      expect(sql).toMatch(/^SELECT/);
      const plan = await query<Step>(`EXPLAIN ${sql}`, parameters as unknown[]);
      const broad = plan.filter(({ type, rows }) => type === 'ALL' || Number(rows) > 10);
      expect({ sql, broad }).toEqual({ sql, broad: [] });
    }
  });
});
