import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { Database } from '../../../platform/database/database.js';
import { OverviewRepository } from './overview.repository.js';
import { Overview } from './overview.service.js';

const NOW = new Date('2026-12-24T07:05:00.000Z');
const SECOND = 1_000;
const DAY = 86_400 * SECOND;

const clock = new TestClock(NOW);
let database: Database;
let close: () => Promise<void>;
let overview: Overview;

const fromNow = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  overview = new Overview(new OverviewRepository(database), clock);
});
beforeEach(emptyServers);
afterAll(() => close());

let made = 0;

async function insert(table: string, row: Record<string, unknown>): Promise<number> {
  const columns = Object.keys(row);
  const { insertId } = (await database
    .on()
    .query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(row),
    )) as { insertId: number };
  return insertId;
}

function customer(createdAt = fromNow(-90 * DAY), name = 'Sari Wulandari'): Promise<number> {
  made += 1;
  return insert('akuns', {
    name,
    email: `sari.${made}@example.com`,
    whatsapp_number: '6281234567890',
    password: '-',
    created_at: createdAt,
  });
}

async function order(akunId: number, row: Record<string, unknown>): Promise<number> {
  made += 1;
  return insert('payment_transactions', {
    akun_id: akunId,
    product_id: 1,
    product_name: 'Self-bot Bulanan',
    midtrans_order_id: `TAB-${made}`,
    line_id: `sari.${made}`,
    amount: '50000.00',
    created_at: NOW,
    ...row,
  });
}

function subscription(akunId: number, status: string, habis: Date): Promise<number> {
  made += 1;
  return insert('statuses', { akun_id: akunId, product_id: 1, line_id: `sari.${made}`, status, habis });
}

function message(state: string, failedAt: Date): Promise<number> {
  made += 1;
  return insert('whatsapp_messages', {
    number: '6281234567890',
    template: 'invoice',
    variables: '{}',
    language: 'id',
    dedupe_key: `spec:${made}`,
    state,
    last_error: 'Gateway answered 500',
    updated_at: failedAt,
  });
}

describe('the overview', () => {
  it('is all zeros and empty lists before anything has happened', async () => {
    const { counts, revenue, inReview, failedMessages, newestOrders } = await overview.now();
    expect(Object.values(counts).map(Number)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(revenue).toEqual({ week: '0.00', month: '0.00' });
    expect([inReview, failedMessages, newestOrders]).toEqual([[], [], []]);
  });

  it('counts rentals by the clock, also those that the sweep has not reached', async () => {
    const akun = await customer();
    await subscription(akun, 'active', fromNow(-SECOND));
    await subscription(akun, 'active', fromNow(SECOND));
    await subscription(akun, 'active', fromNow(7 * DAY));
    await subscription(akun, 'active', fromNow(7 * DAY + SECOND));
    await subscription(akun, 'inactive', fromNow(2 * DAY));
    await subscription(akun, 'expired', fromNow(-3 * DAY));
    const { counts } = await overview.now();
    expect(counts).toMatchObject({ activeRentals: '3', endingRentals: '2' });
  });

  it('counts customers of the last seven days', async () => {
    await customer(fromNow(-7 * DAY));
    await customer(fromNow(-7 * DAY + SECOND));
    await customer(fromNow(-SECOND));
    expect((await overview.now()).counts.newCustomers).toBe('2');
  });

  it('counts the orders that can still be paid', async () => {
    const akun = await customer();
    for (const state of ['open', 'cancelling', 'paid', 'expired', 'cancelled', 'review'])
      await order(akun, { state });
    expect((await overview.now()).counts).toMatchObject({ openOrders: '2', ordersInReview: '1' });
  });

  it('adds up what was paid and kept, by when it was paid', async () => {
    const akun = await customer();
    await order(akun, { state: 'paid', paid_at: fromNow(-DAY) });
    await order(akun, { state: 'paid', paid_at: fromNow(-8 * DAY), amount: '120000.00' });
    await order(akun, { state: 'paid', paid_at: fromNow(-30 * DAY) });
    await order(akun, { state: 'refunded', paid_at: fromNow(-DAY) });
    await order(akun, { state: 'reversed', paid_at: fromNow(-DAY) });
    await order(akun, { state: 'review', paid_at: fromNow(-DAY) });
    await order(akun, { state: 'open' });
    const partly = await order(akun, { state: 'part_refunded', paid_at: fromNow(-2 * DAY) });
    for (const [transaction, refunded] of [
      ['a', '20000.00'],
      ['b', '0.00'],
    ])
      await insert('payment_attempts', {
        payment_transaction_id: partly,
        transaction_id: transaction,
        status: 'partial_refund',
        payment_type: 'qris',
        gross_amount: '50000.00',
        currency: 'IDR',
        refunded,
      });
    expect((await overview.now()).revenue).toEqual({ week: '80000.00', month: '200000.00' });
  });

  it('lists what needs a person, newest first, and says how much there is', async () => {
    const akun = await customer();
    for (let n = 0; n < 6; n++)
      await order(akun, { state: 'review', review_reason: 'paid_twice', midtrans_order_id: `REVIEW-${n}` });
    await message('failed', fromNow(-7 * DAY));
    await message('failed', fromNow(-DAY));
    await message('sent', fromNow(-DAY));
    const { counts, inReview, failedMessages } = await overview.now();
    expect(counts).toMatchObject({ ordersInReview: '6', failedMessages: '1' });
    expect(inReview.map(({ orderId }) => orderId)).toEqual([5, 4, 3, 2, 1].map((n) => `REVIEW-${n}`));
    expect(inReview[0]).toMatchObject({ reviewReason: 'paid_twice', customerName: 'Sari Wulandari' });
    expect(failedMessages).toMatchObject([
      {
        number: '6281234567890',
        template: 'invoice',
        error: 'Gateway answered 500',
        failedAt: fromNow(-DAY),
      },
    ]);
  });

  it('lists the ten newest orders; one of the former application is named by its product', async () => {
    const akun = await customer();
    const product = await insert('products', { name: 'Bot Lama', description: '', price: '50000.00' });
    await order(akun, { state: 'expired', product_name: '', product_id: product, midtrans_order_id: 'LAMA' });
    for (let n = 0; n < 10; n++) await order(akun, { state: 'paid', midtrans_order_id: `NEW-${n}` });
    const before = await overview.now();
    expect(before.newestOrders).toHaveLength(10);
    expect(before.newestOrders[0]).toMatchObject({
      orderId: 'NEW-9',
      createdAt: NOW,
      productName: 'Self-bot Bulanan',
      amount: '50000.00',
      state: 'paid',
    });
    await database.on().query(`DELETE FROM payment_transactions WHERE midtrans_order_id = 'NEW-9'`);
    expect((await overview.now()).newestOrders.at(-1)).toMatchObject({
      orderId: 'LAMA',
      productName: 'Bot Lama',
    });
  });
});
