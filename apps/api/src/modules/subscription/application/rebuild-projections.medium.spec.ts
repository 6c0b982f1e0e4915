import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { wib } from '../../../../test/support/jakarta.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { Database } from '../../../platform/database/database.js';

let close: () => Promise<void>;
let database: Database;
let desk: RentalDesk;
const clock = new TestClock();

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  desk = new RentalDesk(database, clock);
});
beforeEach(async () => {
  clock.set(wib('2026-12-24T14:05'));
  await emptyServers();
});
afterAll(() => close());

type Step =
  | { do: 'pay'; customer: number; quantity: number; unit: 'day' | 'month' | 'year' }
  | { do: 'give back'; share: number }
  | { do: 'wait'; days: number }
  | { do: 'sweep' }
  | { do: 'repeat' };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      customer: fc.integer({ min: 1, max: 2 }),
      quantity: fc.integer({ min: 1, max: 3 }),
      unit: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 90 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('give back' as const),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'sweep' }, { do: 'repeat' }) },
);

/** Does the steps for two customers of their own; the clock only moves on. */
async function play(steps: Step[], firstAkunId: number): Promise<void> {
  let last = aPaidPayment(clock, { akunId: firstAkunId });
  for (const step of steps) {
    if (step.do === 'wait') clock.advance(step.days * 86_400_000);
    if (step.do === 'sweep') await desk.sweep();
    if (step.do === 'repeat') await desk.pay(last);
    if (step.do === 'give back') await desk.giveBack(last, Math.round(last.amount * step.share));
    if (step.do === 'pay') {
      const { customer, quantity, unit } = step;
      const akunId = firstAkunId + customer;
      last = aPaidPayment(clock, { akunId, terms: { quantity, durationUnit: unit } });
      await desk.pay(last);
    }
  }
}

describe('projections', () => {
  it('equal what the ledger says after any sequence of payments, refunds, waits and sweeps', async () => {
    let firstAkunId = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 12 }), async (steps) => {
        await play(steps, (firstAkunId += 10));
        expect(await desk.rebuild()).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it('that were tampered with are named, and put right when asked', async () => {
    await desk.pay(aPaidPayment(clock));
    const { id } = await desk.subscription();
    await database.on().query(`UPDATE statuses SET habis = '2030-01-01', status = 'active'`);
    await database.on().query(`UPDATE data_penyewa_bots SET status = 'expired'`);

    const found = await desk.rebuild(true);
    expect(found.map(({ table }) => table)).toEqual(['statuses', 'data_penyewa_bots']);
    expect(found[0]).toMatchObject({ id, rebuilt: { habis: wib('2027-01-24T14:05'), status: 'active' } });
    expect(await desk.rebuild()).toEqual([]);
    expect(await desk.subscription()).toMatchObject({ habis: wib('2027-01-24T14:05') });
    expect(await desk.allRentals()).toMatchObject([{ status: 'active' }]);
  });
});
