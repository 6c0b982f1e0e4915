import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { RuleBench } from '../../../../test/support/invariants.js';
import { emptyServers } from '../../../../test/support/servers.js';
import { InvariantCheck } from '../../../platform/invariants/invariant-check.js';
import { PAYMENT_FIGURES, PAYMENT_INVARIANTS } from './payment.invariants.js';

const MINUTE = 60;
const DAY = 86_400;

let bench: RuleBench;
let close: () => Promise<void>;
const clock = new TestClock();

beforeAll(async () => {
  const opened = await openDatabase();
  close = opened.close;
  bench = new RuleBench(PAYMENT_INVARIANTS, opened.database, clock);
});
beforeEach(emptyServers);
afterAll(() => close());

const ago = (seconds: number) => bench.fromNow(-seconds);

it('nothing is broken where nothing has happened', async () => {
  expect(await bench.broken()).toEqual([]);
});

describe('payment.inbox_is_worked_through', () => {
  it('names what nobody has worked on for two minutes', async () => {
    const late = { state: 'received', received_at: ago(3 * MINUTE), next_try_at: ago(3 * MINUTE) };
    const id = await bench.notification('TAB-9', late);
    expect(await bench.check('payment.inbox_is_worked_through')).toMatchObject({
      violations: 1,
      samples: [`notification ${id}, order TAB-9`],
      oldestAt: late.received_at,
    });
  });

  it('is fine with what has just come, waits for its turn, or is finished', async () => {
    await bench.notification('TAB-9', { next_try_at: ago(MINUTE) });
    await bench.notification('TAB-9', { state: 'waiting', next_try_at: bench.fromNow(MINUTE) });
    await bench.notification('TAB-9', { state: 'done', next_try_at: ago(DAY), received_at: ago(DAY) });
    expect(await bench.broken()).toEqual([]);
  });
});

describe('payment.notifications_are_settled', () => {
  it('names what has waited for longer than an hour, and why', async () => {
    const next = bench.fromNow(5 * MINUTE);
    const waiting = { state: 'waiting', error: 'unavailable', next_try_at: next };
    const id = await bench.notification('TAB-9', { ...waiting, received_at: ago(61 * MINUTE) });
    await bench.notification('TAB-9', { ...waiting, received_at: ago(59 * MINUTE) });
    expect(await bench.check('payment.notifications_are_settled')).toMatchObject({
      violations: 1,
      samples: [`notification ${id}, order TAB-9: unavailable`],
    });
  });
});

describe('payment.webhook_is_heard', () => {
  it('names orders that are being paid while nothing is heard from Midtrans', async () => {
    const { id, orderId } = await bench.order({ state: 'open' });
    await bench.notification('another', { state: 'done', received_at: ago(2 * 3600) });
    await bench.attempt(id, { status: 'pending', transacted_at: ago(20 * MINUTE) });
    expect(await bench.check('payment.webhook_is_heard')).toMatchObject({
      violations: 1,
      samples: [`order ${orderId}`],
    });
  });

  it('does not take clocks that differ by a few minutes for silence', async () => {
    const { id } = await bench.order({ state: 'open' });
    await bench.notification('another', { state: 'done', received_at: ago(20 * MINUTE) });
    await bench.attempt(id, { status: 'pending', transacted_at: ago(15.5 * MINUTE) });
    expect(await bench.broken()).toEqual([]);
    await bench.query('UPDATE midtrans_notifications SET received_at = ?', [ago(21 * MINUTE)]);
    expect(await bench.broken()).toEqual(['payment.webhook_is_heard']);
  });

  it('is fine once something was heard since, and while it is early', async () => {
    const { id } = await bench.order({ state: 'open' });
    await bench.attempt(id, { status: 'pending', transacted_at: ago(20 * MINUTE) });
    await bench.notification('another', { state: 'done', received_at: ago(10 * MINUTE) });
    await bench.attempt(id, { status: 'pending', transacted_at: ago(5 * MINUTE) });
    expect(await bench.broken()).toEqual([]);
  });
});

describe('payment.orders_are_closed', () => {
  it('names orders that have been closing for longer than thirty minutes, however long', async () => {
    const { orderId } = await bench.order({ state: 'cancelling', updated_at: ago(31 * MINUTE) });
    const older = await bench.order({ state: 'cancelling', updated_at: ago(30 * DAY) });
    await bench.order({ state: 'cancelling', updated_at: ago(29 * MINUTE) });
    await bench.order({ state: 'cancelled', updated_at: ago(DAY) });
    expect((await bench.check('payment.orders_are_closed')).samples.toSorted()).toEqual(
      [`order ${orderId}`, `order ${older.orderId}`].toSorted(),
    );
  });
});

describe('payment.review_is_seen', () => {
  const inReview = async () => {
    const { orderId } = await bench.order({
      state: 'review',
      review_reason: 'paid_twice',
      review_since: ago(2 * DAY),
    });
    const finished = {
      state: 'review',
      error: 'never_confirmed',
      processed_at: ago(2 * DAY),
      received_at: ago(3 * DAY),
    };
    const notification = await bench.notification(orderId, finished);
    return { orderId, notification };
  };

  it('names orders and notifications that nobody has looked at for a day', async () => {
    const { orderId, notification } = await inReview();
    expect((await bench.check('payment.review_is_seen')).samples).toEqual([
      `order ${orderId}: paid_twice`,
      `notification ${notification}, order ${orderId}: never_confirmed`,
    ]);
  });

  it('names what has waited for weeks as well', async () => {
    const long = { state: 'review', processed_at: ago(20 * DAY), received_at: ago(21 * DAY) };
    await bench.notification('TAB-9', long);
    expect(await bench.check('payment.review_is_seen')).toMatchObject({ violations: 1 });
  });

  it('is fine once somebody has, as order and audit log say, and for the first day', async () => {
    const { orderId } = await inReview();
    await bench.database
      .on()
      .query('UPDATE payment_transactions SET review_seen_at = ? WHERE midtrans_order_id = ?', [
        ago(DAY),
        orderId,
      ]);
    const seen = { actor: 'user:7', action: 'order.seen', subject: `order:${orderId}`, created_at: ago(DAY) };
    await bench.insert('audit_logs', seen);
    await bench.order({ state: 'review', review_since: ago(DAY / 2) });
    expect(await bench.broken()).toEqual([]);
  });
});

describe('payment.notifications_without_a_person', () => {
  const [share] = PAYMENT_FIGURES;
  const measure = () =>
    share && new InvariantCheck(bench.database, clock).measure(share, ago(DAY), bench.fromNow(1));

  it('is the share of those finished in the period that nobody had to look at', async () => {
    for (const state of ['done', 'done', 'ignored', 'review']) await bench.notification('TAB-9', { state });
    await bench.notification('TAB-9', { state: 'waiting' });
    await bench.notification('TAB-9', { state: 'review', received_at: ago(2 * DAY) });
    expect(await measure()).toBe(0.75);
  });

  it('takes what an operator closed for somebody’s work', async () => {
    await bench.notification('TAB-9', { state: 'ignored', error: 'repeated' });
    await bench.notification('TAB-9', { state: 'ignored', error: 'closed_by_operator' });
    expect(await measure()).toBe(0.5);
  });

  it('is nothing where nothing was finished', async () => {
    expect(await measure()).toBeNull();
  });
});
