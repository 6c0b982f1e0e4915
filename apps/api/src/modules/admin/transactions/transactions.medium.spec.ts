import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCustomer, aLoggedInAdmin } from '../../../../test/support/customers.js';
import { anOrderRow } from '../../../../test/support/orders.js';
import { startApi } from '../../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../../test/support/servers.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../../platform/database/database.js';
import type { OrderEntity } from '../../payment/persistence/order.entity.js';
import type { AdminTransactionAnswer } from './transactions.answers.js';

let app: NestFastifyApplication;
let headers: object;

beforeAll(async () => {
  await prepareDatabase();
  app = await startApi();
});
beforeEach(async () => {
  await emptyServers();
  ({ headers } = await aLoggedInAdmin(app));
});
afterAll(() => app.close());

const order = (changes: Partial<OrderEntity>) => anOrderRow(app.get(Database), changes);

interface Listed {
  data: AdminTransactionAnswer[];
  meta: { total: number; next_cursor: string | null };
}

async function list(query: Record<string, string | number> = {}, as = headers) {
  const texts = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  const search = new URLSearchParams(texts);
  const answer = await app.inject({ url: `/api/admin/transactions?${search}`, headers: { ...as } });
  return { status: answer.statusCode, ...answer.json<Listed>() };
}

const found = async (query: Record<string, string | number>) =>
  (await list(query)).data.map(({ order_id }) => order_id).toSorted();

describe('the list of transactions', () => {
  it('shows every order, the newest first, with its customer', async () => {
    const { id: akunId } = await aCustomer(app, { name: 'Rina Wati' });
    await order({ orderId: 'TAB-OLD', akunId, createdAt: new Date('2026-12-01T00:00:00Z') });
    await order({ orderId: 'TAB-NEW', akunId, createdAt: new Date('2026-12-02T00:00:00Z'), state: 'paid' });
    const { data, meta } = await list();
    expect(data).toMatchObject([
      {
        order_id: 'TAB-NEW',
        customer_name: 'Rina Wati',
        amount: '50000.00',
        returned: '0.00',
        state: 'paid',
      },
      { order_id: 'TAB-OLD' },
    ]);
    expect(meta.total).toBe(2);
  });

  it('masks numbers for viewers, and for nobody else', async () => {
    const { id: akunId } = await aCustomer(app, { whatsappNumber: '6281234567890' });
    await order({ akunId });
    const numberAs = async (role: 'viewer' | 'finance') => {
      const { data } = await list({}, (await aLoggedInAdmin(app, { role })).headers);
      return data[0]?.whatsapp_number;
    };
    expect(await numberAs('viewer')).toMatch(/^\+62812\*+890$/);
    expect(await numberAs('finance')).toBe('6281234567890');
  });

  it('is searched by the beginning of an order id, a name, an email or a number', async () => {
    const rina = await aCustomer(app, {
      name: 'Rina Wati',
      email: 'rina@contoh.id',
      numberKey: '6281234567890',
    });
    const budi = await aCustomer(app, { name: 'Budi', email: 'budi@contoh.id', numberKey: '6285799999999' });
    await order({ orderId: 'TAB-R', akunId: rina.id });
    await order({ orderId: 'TAB-B', akunId: budi.id });
    for (const q of ['rina w', 'RINA@', '0812345', '+62 812-345', 'tab-r'])
      expect(await found({ q })).toEqual(['TAB-R']);
    expect(await found({ q: 'tab-' })).toEqual(['TAB-B', 'TAB-R']);
    expect(await found({ q: 'nobody' })).toEqual([]);
  });

  it('is filtered by everything that an order is asked by, days being those of Jakarta', async () => {
    // 31 December in Jakarta, 30 December in UTC.
    const newYearsEve = new Date('2026-12-30T18:00:00Z');
    await order({
      orderId: 'TAB-A',
      akunId: 7,
      productId: 3,
      state: 'paid',
      paymentType: 'qris',
      amount: 120_000,
      createdAt: newYearsEve,
      paidAt: newYearsEve,
    });
    await order({ orderId: 'TAB-B', state: 'review', reviewReason: 'paid_twice', amount: 50_000 });
    await order({ orderId: 'TAB-C', state: 'expired' });
    const cases: [Record<string, string | number>, string[]][] = [
      [{ 'filter[state]': 'paid' }, ['TAB-A']],
      [{ 'filter[state]': 'paid,review' }, ['TAB-A', 'TAB-B']],
      [{ 'filter[review_reason]': 'paid_twice' }, ['TAB-B']],
      [{ 'filter[review_reason]': 'amount_differs' }, []],
      [{ 'filter[method]': 'qris' }, ['TAB-A']],
      [{ 'filter[method]': 'uob_ezpay' }, []],
      [{ 'filter[product_id]': 3 }, ['TAB-A']],
      [{ 'filter[akun_id]': 7 }, ['TAB-A']],
      [{ 'filter[created_from]': '2026-12-31', 'filter[created_to]': '2026-12-31' }, ['TAB-A']],
      [{ 'filter[created_to]': '2026-12-30' }, ['TAB-B', 'TAB-C']],
      [{ 'filter[paid_from]': '2026-12-31' }, ['TAB-A']],
      [{ 'filter[paid_to]': '2026-12-30' }, []],
      [{ 'filter[amount_min]': 50_001 }, ['TAB-A']],
      [{ 'filter[amount_max]': 50_000 }, ['TAB-B', 'TAB-C']],
    ];
    for (const [query, expected] of cases) expect([query, await found(query)]).toEqual([query, expected]);
  });

  it.each(['created_at', '-created_at', 'paid_at', '-paid_at', 'amount', '-amount'])(
    'sorted by %s is followed by its cursor to its end, nothing twice and nothing left out',
    async (sort) => {
      for (let n = 0; n < 7; n++)
        await order({
          orderId: `TAB-${n}`,
          amount: 50_000 * (1 + (n % 3)),
          paidAt: n % 2 ? new Date(1_800_000_000_000 + (n % 4) * 1_000) : null,
          createdAt: new Date(1_790_000_000_000 + (n % 3) * 1_000),
        });
      const whole = (await list({ sort })).data.map(({ id }) => id);
      const followed: number[] = [];
      let cursor: string | null = null;
      do {
        const part = await list({ sort, per_page: 2, ...(cursor ? { cursor } : {}) });
        followed.push(...part.data.map(({ id }) => id));
        cursor = part.meta.next_cursor;
      } while (cursor !== null);
      expect(followed).toEqual(whole);
      expect(followed).toHaveLength(7);
    },
  );

  it.each<Record<string, string | number>>([
    { 'filter[state]': 'paid,gone' },
    { 'filter[review_reason]': 'mood' },
    { 'filter[created_from]': '2026-02-31' },
    { 'filter[amount_min]': 'a' },
    { 'filter[colour]': 'red' },
    { sort: 'akun_id' },
    { per_page: 101 },
  ])('refuses %j', async (query) => {
    expect((await list(query)).status).toBe(422);
  });
});
