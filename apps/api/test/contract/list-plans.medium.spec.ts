import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { describeApi } from '../../src/platform/http/openapi.js';
import { DevelopmentMark } from '../../src/seed/development-mark.js';
import { LargeShop } from '../../src/seed/large/large-shop.js';
import { listRequests, type ListRequest } from '../bench/list-requests.mjs';
import { Console } from '../support/console.js';
import { mostRowsOf, plansOf, scansOf, sortsOf } from '../support/query-plans.js';

/** Enough for every index to be worth its while. */
const FIGURES = { akuns: 4_000, transactions: 20_000 };
const PART = 25 + 1;
/** There are dozens of administrators and tokens: their less usual orders and filters have no index. */
const FEW = ['/api/admin/users', '/api/admin/api-tokens', '/api/admin/products', '/api/admin/compensations'];

let desk: Console;
let requests: ListRequest[];

beforeAll(async () => {
  desk = await Console.open();
  await desk.reset(new Date('2026-12-01T05:00:00Z'));
  const mark = new DevelopmentMark(desk.database);
  await mark.set(desk.clock.now());
  await new LargeShop(desk.database, mark, desk.clock.now(), () => undefined).open(FIGURES);
  await many(
    'users',
    `name, email, password, role`,
    `CONCAT('Nama ', n), CONCAT(n, '@contoh.id'), '-', 'viewer'`,
  );
  await many('products', 'name, description, price, `order`', `CONCAT('Paket ', n), '', 50000, n`);
  const of = async (sql: string) =>
    String(((await desk.database.on().query(sql)) as { value: string }[])[0]?.value);
  requests = listRequests(describeApi(desk.app) as Parameters<typeof listRequests>[0], {
    akun: await of('SELECT akun_id AS value FROM statuses ORDER BY id LIMIT 1'),
    subscription: await of('SELECT id AS value FROM statuses ORDER BY id LIMIT 1'),
    product: await of('SELECT product_id AS value FROM statuses ORDER BY id LIMIT 1'),
    rare: await of('SELECT MAX(product_id) AS value FROM statuses'),
    actor: await of('SELECT actor AS value FROM audit_logs ORDER BY id LIMIT 1'),
    day: '2024-06-01',
    dayAfter: '2024-06-02',
    late: '2026-11-01',
    soon: '2026-12-03',
  });
}, 120_000);
afterAll(async () => {
  await desk.close();
});

async function many(table: string, columns: string, values: string): Promise<void> {
  await desk.database.on().query(
    `INSERT INTO ${table} (${columns})
     WITH RECURSIVE n AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM n WHERE n < 900) SELECT ${values} FROM n`,
  );
  await desk.database.on().query(`ANALYZE TABLE ${table}`);
}

const plansFor = ({ list, query }: ListRequest) =>
  plansOf(desk.app.get(Database), async () => {
    const { status } = await desk.ask('owner', 'GET', `${list.replace('/api/admin/', '')}?${query}`);
    expect([list, query, status]).toEqual([list, query, 200]);
  });

describe('the lists of the console', () => {
  it('are all looked at', () => {
    const lists = [...new Set(requests.map(({ list }) => list.replace('/api/admin/', '')))].toSorted();
    expect(lists).toEqual([
      'akuns',
      'api-tokens',
      'audit-logs',
      'compensations',
      'data-penyewa-bots',
      'messages',
      'notifications',
      'products',
      'statuses',
      'transactions',
      'users',
    ]);
  });

  it('read, as they open and in every order, a part and no more', async () => {
    const wrong: unknown[] = [];
    const parts = requests.filter(
      ({ kind, list }) => kind === 'default' || (kind === 'sort' && !FEW.includes(list)),
    );
    for (const request of parts) {
      const plans = await plansFor(request);
      const broad = [...scansOf(plans), ...sortsOf(plans)];
      const most = mostRowsOf(plans);
      if (broad.length > 0 || most > PART) wrong.push({ ...request, broad, most });
    }
    expect(wrong).toEqual([]);
  });

  it('read no large table from end to end, whatever is filtered and searched', async () => {
    const wrong: unknown[] = [];
    const narrowed = requests.filter(
      ({ kind, list }) => (kind === 'filter' || kind === 'search') && !FEW.includes(list),
    );
    for (const request of narrowed) {
      const scans = scansOf(await plansFor(request));
      if (scans.length > 0) wrong.push({ ...request, scans });
    }
    expect(wrong).toEqual([]);
  }, 180_000);
});
