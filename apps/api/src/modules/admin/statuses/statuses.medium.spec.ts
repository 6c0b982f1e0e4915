import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Console } from '../../../../test/support/console.js';
import { aCustomer } from '../../../../test/support/customers.js';
import { wib } from '../../../../test/support/jakarta.js';
import { manyRentals } from '../../../../test/support/many-rentals.js';
import { aProduct } from '../../../../test/support/products.js';
import { mostRowsOf, plansOf, scansOf } from '../../../../test/support/query-plans.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import type { AdminSubscriptionAnswer, AdminSubscriptionDetailAnswer } from './statuses.answers.js';
import { StatusesQuery } from './statuses.query.js';
import { StatusesRepository, type SubscriptionRow } from './statuses.repository.js';

let desk: Console;

beforeAll(async () => {
  desk = await Console.open();
});
afterAll(() => desk.close());

describe('a subscription', () => {
  let rentals: RentalDesk;
  let id: number;

  beforeEach(async () => {
    await desk.reset(wib('2026-12-24T14:05'));
    rentals = new RentalDesk(desk.database, desk.clock);
    const { id: productId } = await aProduct(desk.database);
    const { id: akunId } = await aCustomer(desk.app, { whatsappNumber: '6281234567890' });
    await rentals.pay(aPaidPayment(desk.clock, { akunId, terms: { productId } }));
    ({ id } = await rentals.subscription());
  });

  type Shown = AdminSubscriptionDetailAnswer;
  const change = (what: 'suspend' | 'resume', reason = 'penyalahgunaan') =>
    desk.ask<Shown>('operator', 'POST', `statuses/${id}/${what}`, { reason });

  it('is shown with its rentals and every movement of its end', async () => {
    desk.clock.set(wib('2027-03-01T00:00'));
    const { akunId, productId } = await rentals.subscription();
    await rentals.pay(aPaidPayment(desk.clock, { akunId, terms: { productId } }));
    const { data } = await desk.ask<Shown>('viewer', 'GET', `statuses/${id}`);
    expect(data).toMatchObject({ id, status: 'active', whatsapp_number: '+62812*****890' });
    expect(data.rentals.map(({ status }) => status)).toEqual(['active', 'expired']);
    expect(data.entries.map(({ kind }) => kind)).toEqual(['payment', 'payment']);
  });

  it('is suspended and resumed, and why is written down', async () => {
    expect((await change('suspend')).data.status).toBe('inactive');
    expect((await change('suspend')).data.status).toBe('inactive');
    expect((await change('resume', 'sudah beres')).data.status).toBe('active');
    expect(await desk.auditTrail()).toMatchObject([
      { action: 'subscription.suspend', after: { status: 'inactive', reason: 'penyalahgunaan' } },
      { action: 'subscription.resume', after: { status: 'active', reason: 'sudah beres' } },
    ]);
  });

  it('is not suspended without a reason, nor when there is none', async () => {
    expect((await change('suspend', ' ')).status).toBe(422);
    const { status } = await desk.ask('owner', 'POST', 'statuses/999999/suspend', { reason: 'ya' });
    expect(status).toBe(404);
  });
});

describe('the list of subscriptions', () => {
  const CUSTOMERS = 3_000;
  let repository: StatusesRepository;

  beforeAll(async () => {
    await desk.reset();
    await manyRentals(desk.database, CUSTOMERS);
    repository = desk.app.get(StatusesRepository);
  });

  const list = (asked: Partial<StatusesQuery>) => {
    const query = Object.assign(new StatusesQuery(), asked);
    return repository.list(query.wantedBy('owner'), query.part);
  };

  it.each<[Partial<StatusesQuery>, (row: SubscriptionRow) => boolean]>([
    [{ 'filter[status]': 'inactive' }, ({ status }) => status === 'inactive'],
    [{ 'filter[bot_type]': 'official' }, ({ bot_type }) => bot_type === 'official'],
    [{ 'filter[product_id]': 3 }, ({ product_id }) => product_id === '3'],
    [{ 'filter[akun_id]': 7 }, ({ akun_id }) => akun_id === '7'],
    [{ q: 'BOT.000012' }, ({ line_id }) => line_id === 'bot.000012'],
    [{ q: '0812 0000 015' }, ({ akun_id }) => akun_id === '15'],
    [
      { 'filter[habis_from]': '2026-12-02', 'filter[habis_to]': '2026-12-02' },
      ({ habis }) =>
        String(habis?.toISOString()) >= '2026-12-01T17' && String(habis?.toISOString()) < '2026-12-02T17',
    ],
  ])('holds with %j what it says, and all of it', async (asked, belongs) => {
    const all = await list({ per_page: 10_000 });
    const { rows, total } = await list({ per_page: 10_000, ...asked });
    expect(rows.length).toBeGreaterThan(0);
    expect(total).toBe(rows.length);
    expect(rows.map(({ id }) => id)).toEqual(all.rows.filter(belongs).map(({ id }) => id));
  });

  it.each<Partial<StatusesQuery>>([
    {},
    { sort: 'created_at' },
    { sort: 'habis' },
    { sort: '-habis' },
    { 'filter[status]': 'inactive' },
    { 'filter[status]': 'active', sort: 'habis' },
    { 'filter[bot_type]': 'official', sort: 'habis' },
    { 'filter[product_id]': 3, sort: 'habis' },
    { 'filter[akun_id]': 7 },
    { 'filter[habis_from]': '2026-12-02', sort: 'habis' },
    { q: 'bot.000012' },
    { q: 'nama 000013' },
  ])('reads no more than a part with %j', async (asked) => {
    const plans = await plansOf(desk.database, () => list(asked));
    expect(scansOf(plans)).toEqual([]);
    expect(mostRowsOf(plans)).toBeLessThanOrEqual(26);
  });

  it('is followed by its cursor over HTTP', async () => {
    type Rows = AdminSubscriptionAnswer[];
    const query = 'statuses?per_page=2&sort=-habis&filter[status]=active';
    const first = await desk.ask<Rows>('viewer', 'GET', query);
    const cursor = encodeURIComponent(String(first.body.meta?.next_cursor));
    const next = await desk.ask<Rows>('viewer', 'GET', `${query}&cursor=${cursor}`);
    const whole = await desk.ask<Rows>('viewer', 'GET', query.replace('=2', '=4'));
    expect([...first.data, ...next.data]).toEqual(whole.data);
  });
});
