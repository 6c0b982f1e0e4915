import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { wib } from '../../../../test/support/jakarta.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';

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

const tenDays = { durationUnit: 'day', durationCount: 10 } as const;

describe('money that goes back', () => {
  it('takes its share of the time, once however often it is told', async () => {
    const payment = aPaidPayment(clock, { terms: tenDays });
    await desk.pay(payment);
    await Promise.all([1, 2, 3].map(() => desk.giveBack(payment, 25_000)));
    expect(await desk.subscription()).toMatchObject({ status: 'active', habis: wib('2026-12-29T14:05') });
    expect((await desk.allEntries()).map(({ source, deltaSeconds }) => [source, deltaSeconds])).toEqual([
      [`payment:${payment.transactionId}`, 864_000],
      [`reversal:${payment.transactionId}:25000`, -432_000],
    ]);
    expect(await desk.rebuild()).toEqual([]);
  });

  it('all of it: the rental is over, and what another payment gave stays', async () => {
    const first = aPaidPayment(clock, { terms: tenDays });
    await desk.pay(first);
    await desk.pay(aPaidPayment(clock, { terms: tenDays }));
    await desk.giveBack(first, 10_000);
    await desk.giveBack(first, 50_000);
    expect(await desk.subscription()).toMatchObject({ status: 'active', habis: wib('2027-01-03T14:05') });
    expect(await desk.rebuild()).toEqual([]);
  });

  it('leaves a later rental alone when an earlier one is paid back', async () => {
    const first = aPaidPayment(clock, { terms: tenDays });
    await desk.pay(first);
    clock.set(wib('2027-01-20T08:00'));
    await desk.pay(aPaidPayment(clock, { terms: tenDays }));
    await desk.giveBack(first, 50_000);
    expect(await desk.subscription()).toMatchObject({ status: 'active', habis: wib('2027-01-30T08:00') });
    expect((await desk.allRentals()).map(({ status }) => status)).toEqual(['expired', 'active']);
    expect(await desk.rebuild()).toEqual([]);
  });

  it('ends a running rental at once, and a new payment starts a new one', async () => {
    const payment = aPaidPayment(clock, { terms: tenDays });
    await desk.pay(payment);
    clock.set(wib('2026-12-26T14:05'));
    await desk.giveBack(payment, 50_000);
    expect(await desk.subscription()).toMatchObject({ status: 'expired' });
    await desk.pay(aPaidPayment(clock, { terms: tenDays }));
    expect(await desk.subscription()).toMatchObject({ status: 'active', habis: wib('2027-01-05T14:05') });
  });

  it('leaves the day of the month to which renewals return: 31 January, 28 February, 31 March', async () => {
    clock.set(wib('2026-12-31T14:05'));
    await desk.pay(aPaidPayment(clock));
    await desk.pay(aPaidPayment(clock));
    const last = aPaidPayment(clock);
    await desk.pay(last);
    expect(await desk.subscription()).toMatchObject({ habis: wib('2027-03-31T14:05'), anchorDay: 31 });
    await desk.giveBack(last, 50_000);
    expect(await desk.subscription()).toMatchObject({ habis: wib('2027-02-28T14:05'), anchorDay: 31 });
    await desk.pay(aPaidPayment(clock));
    expect(await desk.subscription()).toMatchObject({ habis: wib('2027-03-31T14:05'), anchorDay: 31 });
    expect(await desk.rebuild()).toEqual([]);
  });

  it('takes nothing when the payment gave nothing', async () => {
    await desk.giveBack(aPaidPayment(clock), 50_000);
    expect(await desk.allEntries()).toEqual([]);
    await expect(desk.subscription()).rejects.toThrow('There is no subscription');
  });
});
