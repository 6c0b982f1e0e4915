import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TestClock } from '../../../../test/support/clock.js';
import { aCustomer, aLoggedInAdmin } from '../../../../test/support/customers.js';
import { anOrderRow } from '../../../../test/support/orders.js';
import { startApi } from '../../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../../test/support/servers.js';
import { Database } from '../../../platform/database/database.js';
import type { AdminTransactionAnswer } from '../transactions/transactions.answers.js';
import type { DashboardAnswer } from './dashboard.answers.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const clock = new TestClock();
let app: NestFastifyApplication;
let headers: object;

beforeAll(async () => {
  await prepareDatabase();
  app = await startApi({ clock });
});
beforeEach(async () => {
  await emptyServers();
  clock.set(new Date());
  ({ headers } = await aLoggedInAdmin(app, { role: 'viewer' }));
});
afterAll(() => app.close());

async function get<T>(path: string): Promise<T> {
  const answer = await app.inject({ url: `/api/admin/${path}`, headers: { ...headers } });
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.json<T>();
}
const dashboard = async (days: number) =>
  (await get<{ data: DashboardAnswer }>(`dashboard?days=${days}`)).data;
const list = (query: string) =>
  get<{ data: AdminTransactionAnswer[]; meta: { total: number } }>(`${query}&per_page=100`);
const from = (hours: number) => new Date(clock.now().getTime() + hours * HOUR);

async function insert(table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  await app.get(Database).run(async (tx) => {
    await tx.query('SET FOREIGN_KEY_CHECKS = 0');
    await tx.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`, Object.values(row));
    await tx.query('SET FOREIGN_KEY_CHECKS = 1');
  });
}

/** Orders of two months, so that every day and every state has some. */
async function manyOrders(): Promise<void> {
  const states = [
    'paid',
    'paid',
    'part_refunded',
    'refunded',
    'review',
    'expired',
    'open',
    'failed',
  ] as const;
  for (let n = 0; n < 64; n++) {
    const at = from(-n * 17);
    const state = states[n % states.length] ?? 'paid';
    const isPaid = !['expired', 'open', 'failed'].includes(state);
    const { id } = await anOrderRow(app.get(Database), {
      orderId: `TAB-${n}`,
      state,
      amount: 50_000 + n,
      createdAt: at,
      paidAt: isPaid ? at : null,
      paymentType: isPaid ? ([null, 'qris', 'gopay'][n % 3] ?? null) : null,
    });
    if (state !== 'part_refunded') continue;
    await insert('payment_attempts', {
      ...{ payment_transaction_id: id, transaction_id: `T-${n}`, status: 'partial_refund' },
      ...{
        payment_type: 'qris',
        gross_amount: 50_000,
        currency: 'IDR',
        refunded: 10_000,
        returned_by_hand: 5_000,
      },
    });
    // Two of one order: it is one order that waits.
    for (const part of ['a', 'b'])
      await insert('refunds', {
        ...{
          refund_key: `R-${n}-${part}`,
          payment_transaction_id: id,
          transaction_id: `T-${n}`,
          amount: 1_000,
        },
        ...{ way: 'hand', state: n % 3 ? 'manual' : 'done', reason: 'minta', actor: 'user:1', asked_at: at },
      });
  }
}

/** Rentals, customers, messages and notifications around this moment, on both sides of every bound. */
async function everythingElse(): Promise<void> {
  for (let n = -40; n < 40; n++) {
    const at = from(n * 9);
    const row = { akun_id: 1, product_id: 1, bot_type: 'selfbot', line_id: `bot.${n + 40}` };
    const status = n > -3 ? 'active' : 'expired';
    await insert('statuses', { ...row, status, habis: at, created_at: at });
    await insert('data_penyewa_bots', {
      ...row,
      status_id: 100 + n,
      status,
      mulai: from(-Math.abs(n) * 30),
      habis: at,
    });
    await insert('whatsapp_messages', {
      ...{
        number: '6281234567890',
        template: 'invoice',
        variables: '{}',
        language: 'id',
        dedupe_key: randomUUID(),
      },
      ...{ state: n % 2 ? 'failed' : 'sent', created_at: from(-Math.abs(n) * 9) },
    });
    await insert('midtrans_notifications', {
      ...{ order_id: `TAB-${n}`, raw_body: '{}', dedupe_key: randomUUID(), received_at: at },
      state: n % 3 ? 'done' : 'review',
    });
    await insert('akuns', {
      ...{ name: 'Sari', email: `s${n}@contoh.id`, whatsapp_number: `62812${n + 40}`, password: '-' },
      created_at: from(-Math.abs(n) * 30),
    });
  }
}

interface Behind {
  figure: string;
  shown: number;
  list: string;
}

/** Every figure of an answer that names a list, wherever it stands. */
function figuresWithLists(value: unknown, path = ''): Behind[] {
  if (typeof value !== 'object' || value === null) return [];
  const { list: behind, value: shown, orders } = value as { list?: string; value?: unknown; orders?: number };
  const own = behind === undefined ? [] : [{ figure: path, shown: Number(orders ?? shown), list: behind }];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, part]) => figuresWithLists(part, `${path}/${key}`)),
  ];
}

describe('every figure of the dashboard', () => {
  it.each([1, 7, 30, 90])('over %i days is what the list behind it holds', async (days) => {
    await manyOrders();
    await everythingElse();
    const view = await dashboard(days);
    expect(view.days).toHaveLength(days);
    const figures = figuresWithLists(view);
    // Eight at the top, three of the funnel, four of what needs a person, and those of the methods.
    expect(figures).toHaveLength(15 + view.methods.length);
    for (const { figure, shown, list: behind } of figures) {
      const { data, meta } = await list(behind);
      const kept = data.reduce((sum, { amount, returned }) => sum + Number(amount) - Number(returned), 0);
      expect([figure, behind, shown]).toEqual([figure, behind, figure === '/revenue' ? kept : meta.total]);
    }
  });

  it('of revenue is what stayed of the orders themselves, whatever was paid beyond them and went back', async () => {
    const attempts = async (orderRowId: number, parts: Record<string, unknown>[]) => {
      for (const part of parts)
        await insert('payment_attempts', {
          ...{ payment_transaction_id: orderRowId, transaction_id: randomUUID(), status: 'settlement' },
          ...{ payment_type: 'qris', gross_amount: 100_000, currency: 'IDR' },
          ...part,
        });
    };
    const order = { paidAt: from(-0.01), amount: 100_000 };
    const partly = await anOrderRow(app.get(Database), { ...order, state: 'part_refunded' });
    await attempts(partly.id, [
      { applied: 1, refunded: 20_000, status: 'partial_refund' },
      { returned_by_hand: 100_000 },
    ]);
    const whole = await anOrderRow(app.get(Database), { ...order, state: 'paid' });
    await attempts(whole.id, [{ applied: 1 }, { status: 'refund', refunded: 100_000 }]);
    const view = await dashboard(7);
    expect(view.revenue.value).toBe('180000.00');
    const { data } = await list(view.revenue.list);
    expect(data.map(({ returned }) => returned).toSorted()).toEqual(['0.00', '20000.00']);
  });

  it('of a day adds up to that of all days', async () => {
    await manyOrders();
    const view = await dashboard(30);
    const sum = (parts: { revenue: string }[]) =>
      parts.reduce((total, { revenue }) => total + Number(revenue), 0);
    expect([sum(view.days), sum(view.methods)]).toEqual([
      Number(view.revenue.value),
      Number(view.revenue.value),
    ]);
    expect(view.methods.map(({ method }) => method).toSorted()).toEqual(['gopay', null, 'qris'].toSorted());
  });

  it('is compared with as many days before', async () => {
    await anOrderRow(app.get(Database), { state: 'paid', paidAt: from(-0.01), amount: 70_000 });
    await anOrderRow(app.get(Database), { state: 'paid', paidAt: from(-7 * 24 - 0.01), amount: 30_000 });
    expect((await dashboard(7)).revenue).toMatchObject({ value: '70000.00', before: '30000.00' });
  });
});

describe('a dashboard on which nothing has happened', () => {
  it('needs nobody, and knows of no sign of life', async () => {
    await aCustomer(app);
    const { attention, health, new_customers: customers } = await dashboard(7);
    expect(Object.values(attention).map((each) => (typeof each === 'number' ? each : each.value))).toEqual(
      Array.from({ length: 6 }, () => 0),
    );
    expect(customers.value).toBe(1);
    expect(health).toEqual({
      queues: true,
      jobs_waiting: 0,
      webhook_at: null,
      message_at: null,
      webhook: true,
      gateway: true,
    });
  });

  it('tells what ends soonest first, and leaves out what has ended or is far off', async () => {
    const row = { akun_id: 1, product_id: 1, bot_type: 'selfbot', status: 'active' };
    await insert('statuses', { ...row, line_id: 'later', habis: from(3 * 24) });
    await insert('statuses', { ...row, line_id: 'sooner', habis: from(1) });
    await insert('statuses', { ...row, line_id: 'far off', habis: from(9 * 24) });
    await insert('statuses', { ...row, line_id: 'over', habis: new Date(clock.now().getTime() - DAY) });
    expect((await dashboard(7)).ending.map(({ line_id: line }) => line)).toEqual(['sooner', 'later']);
  });
});
