import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { wib } from '../../../../test/support/jakarta.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';

const DAY_MS = 86_400_000;

let close: () => Promise<void>;
let desk: RentalDesk;
const clock = new TestClock();

beforeAll(async () => {
  const opened = await openDatabase();
  close = opened.close;
  desk = new RentalDesk(opened.database, clock);
});
beforeEach(async () => {
  clock.set(wib('2026-12-24T14:05'));
  await emptyServers();
});
afterAll(() => close());

describe('the first payment', () => {
  it('starts a rental, writes why, and makes the subscription active', async () => {
    const payment = aPaidPayment(clock);
    expect(await desk.pay(payment)).toMatchObject({ until: wib('2027-01-24T14:05'), suspended: false });

    const subscription = await desk.subscription();
    expect(subscription).toMatchObject({ akunId: 1, productId: 1, botType: 'selfbot', lineId: 'budi.store' });
    expect(subscription).toMatchObject({ status: 'active', habis: wib('2027-01-24T14:05'), anchorDay: 24 });
    expect(await desk.allRentals()).toMatchObject([
      { statusId: subscription.id, mulai: clock.now(), habis: wib('2027-01-24T14:05'), status: 'active' },
    ]);
    expect(await desk.allEntries()).toMatchObject([
      {
        kind: 'payment',
        deltaSeconds: 31 * 86_400,
        before: clock.now(),
        after: wib('2027-01-24T14:05'),
        source: `payment:${payment.transactionId}`,
        orderId: payment.orderId,
        actor: 'midtrans',
        createdAt: clock.now(),
      },
    ]);
  });

  it('gives what was quoted when the calendar gives less by the time it is paid', async () => {
    const quotedUntil = wib('2027-02-28T23:00');
    await desk.pay(aPaidPayment(clock, { terms: { quotedUntil } }));
    expect(await desk.subscription()).toMatchObject({ habis: quotedUntil });
  });
});

describe('the same attempt again', () => {
  it('gives nothing more, and answers what it gave', async () => {
    const payment = aPaidPayment(clock);
    const first = await desk.pay(payment);
    clock.advance(DAY_MS);
    expect(await desk.pay(payment)).toEqual(first);
    expect(await desk.allEntries()).toHaveLength(1);
  });

  it('gives once when a hundred copies arrive together', async () => {
    const payment = aPaidPayment(clock);
    const answers = await Promise.all(Array.from({ length: 100 }, () => desk.pay(payment)));
    expect(new Set(answers.map(({ until }) => until.toISOString())).size).toBe(1);
    expect(await desk.allEntries()).toHaveLength(1);
    expect(await desk.allRentals()).toHaveLength(1);
  });
});

describe('renewing', () => {
  it('while the rental runs extends it from habis, not from today', async () => {
    await desk.pay(aPaidPayment(clock));
    clock.set(wib('2027-01-10T08:00'));
    await desk.pay(aPaidPayment(clock, { terms: { quantity: 2 } }));
    expect(await desk.allRentals()).toMatchObject([{ habis: wib('2027-03-24T14:05') }]);
    expect((await desk.allEntries()).map(({ before }) => before)).toEqual([
      wib('2026-12-24T14:05'),
      wib('2027-01-24T14:05'),
    ]);
  });

  it('after habis starts a new rental now; the old one stays as history', async () => {
    await desk.pay(aPaidPayment(clock));
    clock.set(wib('2027-02-10T08:00'));
    await desk.sweep();
    await desk.pay(aPaidPayment(clock));
    expect(await desk.allRentals()).toMatchObject([
      { habis: wib('2027-01-24T14:05'), status: 'expired' },
      { mulai: wib('2027-02-10T08:00'), habis: wib('2027-03-10T08:00'), status: 'active' },
    ]);
    expect(await desk.subscription()).toMatchObject({ status: 'active', habis: wib('2027-03-10T08:00') });
  });

  it('after habis closes the old rental itself when the sweep has not come by yet', async () => {
    await desk.pay(aPaidPayment(clock));
    clock.set(wib('2027-02-10T08:00'));
    await desk.pay(aPaidPayment(clock));
    expect((await desk.allRentals()).map(({ status }) => status)).toEqual(['expired', 'active']);
  });

  it('adds up when twenty payments for one thing arrive together', async () => {
    const payments = Array.from({ length: 20 }, () => aPaidPayment(clock));
    await Promise.all(payments.map((payment) => desk.pay(payment)));
    expect(await desk.allRentals()).toMatchObject([{ habis: wib('2028-08-24T14:05') }]);
    expect(await desk.allEntries()).toHaveLength(20);
    expect(await desk.rebuild()).toEqual([]);
  });

  it('keeps the 31st through February', async () => {
    clock.set(wib('2027-01-31T10:00'));
    await desk.pay(aPaidPayment(clock));
    await desk.pay(aPaidPayment(clock));
    expect((await desk.allEntries()).map(({ after }) => after)).toEqual([
      wib('2027-02-28T10:00'),
      wib('2027-03-31T10:00'),
    ]);
  });

  it('keeps other LINE IDs, bot types and customers apart', async () => {
    await desk.pay(aPaidPayment(clock));
    await desk.pay(aPaidPayment(clock, { terms: { lineId: 'budi.store2' } }));
    await desk.pay(aPaidPayment(clock, { terms: { botType: 'official' } }));
    await desk.pay(aPaidPayment(clock, { akunId: 2 }));
    expect((await desk.allRentals()).map(({ habis }) => habis)).toEqual(
      Array(4).fill(wib('2027-01-24T14:05')),
    );
  });
});

describe('a suspended subscription', () => {
  it('is extended by money that arrives anyway, stays suspended, and says so', async () => {
    await desk.pay(aPaidPayment(clock));
    await desk.suspend();
    const answer = await desk.pay(aPaidPayment(clock));
    expect(answer).toMatchObject({ until: wib('2027-02-24T14:05'), suspended: true });
    expect(await desk.subscription()).toMatchObject({ status: 'inactive', habis: wib('2027-02-24T14:05') });
    expect(await desk.allRentals()).toMatchObject([{ status: 'inactive', habis: wib('2027-02-24T14:05') }]);
  });

  it('starts a new rental after habis and stays suspended', async () => {
    await desk.pay(aPaidPayment(clock));
    await desk.suspend();
    clock.set(wib('2027-02-10T08:00'));
    await desk.pay(aPaidPayment(clock));
    expect((await desk.allRentals()).map(({ status }) => status)).toEqual(['expired', 'inactive']);
    expect(await desk.subscription()).toMatchObject({ status: 'inactive', habis: wib('2027-03-10T08:00') });
  });
});

describe('what was quoted, after time was taken back', () => {
  it('is no promise any more', async () => {
    const refunded = aPaidPayment(clock);
    await desk.pay(refunded);
    const ordered = aPaidPayment(clock, { terms: { quotedUntil: wib('2027-02-24T14:05') } });
    clock.advance(60_000);
    await desk.giveBack(refunded, refunded.amount);
    await desk.pay(ordered);
    expect(await desk.subscription()).toMatchObject({ habis: wib('2027-01-24T14:06') });
  });

  it('still is one when the time was taken before the quote', async () => {
    const refunded = aPaidPayment(clock);
    await desk.pay(refunded);
    await desk.giveBack(refunded, refunded.amount);
    clock.advance(60_000);
    await desk.pay(aPaidPayment(clock, { terms: { quotedUntil: wib('2027-02-24T14:05') } }));
    expect(await desk.subscription()).toMatchObject({ habis: wib('2027-02-24T14:05') });
  });
});
