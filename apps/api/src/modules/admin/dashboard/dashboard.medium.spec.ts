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
  get<{ data: AdminTransactionAnswer[]; meta: { total: number } }>(`transactions?per_page=100&${query}`);

/** Orders of two months, so that every day and every state has some. */
async function manyOrders(): Promise<void> {
  const states = ['paid', 'paid', 'part_refunded', 'refunded', 'review', 'expired', 'open'] as const;
  for (let n = 0; n < 60; n++) {
    const at = new Date(clock.now().getTime() - n * 17 * HOUR);
    const state = states[n % states.length] ?? 'paid';
    const isPaid = !['expired', 'open'].includes(state);
    const { id } = await anOrderRow(app.get(Database), {
      orderId: `TAB-${n}`,
      state,
      amount: 50_000 + n,
      createdAt: at,
      paidAt: isPaid ? at : null,
      paymentType: isPaid ? (['qris', 'gopay'][n % 2] ?? null) : null,
    });
    if (state === 'part_refunded')
      await app
        .get(Database)
        .on()
        .query(
          `INSERT INTO payment_attempts (payment_transaction_id, transaction_id, status, payment_type, gross_amount, currency, refunded, returned_by_hand)
         VALUES (?, ?, 'partial_refund', 'qris', 50000, 'IDR', 10000, 5000)`,
          [id, `T-${n}`],
        );
  }
}

describe('every figure of the dashboard', () => {
  it.each([1, 7, 30, 90])('over %i days is what the list behind it adds up to', async (days) => {
    await manyOrders();
    const view = await dashboard(days);
    const from = view.days[0]?.day;
    expect(view.days).toHaveLength(days);
    const paid = await list(`filter[state]=paid,part_refunded&filter[paid_from]=${from}`);
    expect(view.paid_orders.value).toBe(paid.meta.total);
    const kept = (rows: AdminTransactionAnswer[]) =>
      rows.reduce((sum, { amount, returned }) => sum + Number(amount) - Number(returned), 0);
    expect(Number(view.revenue.value)).toBe(kept(paid.data));
    expect(view.days.reduce((sum, { revenue }) => sum + Number(revenue), 0)).toBe(kept(paid.data));
    expect(view.funnel.made).toBe((await list(`filter[created_from]=${from}`)).meta.total);
    for (const { method, orders } of view.methods) {
      const behind = await list(
        `filter[state]=paid,part_refunded&filter[paid_from]=${from}&filter[method]=${method}`,
      );
      expect([method, orders]).toEqual([method, behind.meta.total]);
    }
    expect(view.attention.reviews).toBe((await list('filter[state]=review')).meta.total);
  });

  it('is compared with as many days before', async () => {
    const ago = (hours: number) => new Date(clock.now().getTime() - hours * HOUR);
    await anOrderRow(app.get(Database), { state: 'paid', paidAt: ago(0.01), amount: 70_000 });
    await anOrderRow(app.get(Database), { state: 'paid', paidAt: ago(7 * 24 + 0.01), amount: 30_000 });
    expect((await dashboard(7)).revenue).toEqual({ value: '70000.00', before: '30000.00' });
  });

  it('counts customers and what needs a person', async () => {
    await aCustomer(app);
    const view = await dashboard(7);
    expect(view.attention).toEqual({
      reviews: 0,
      notifications: 0,
      messages: 0,
      exports: 0,
      refunds: 0,
      rules: 0,
      jobs: 0,
    });
    expect([view.new_customers.value, view.health.queues]).toEqual([1, true]);
  });
});
