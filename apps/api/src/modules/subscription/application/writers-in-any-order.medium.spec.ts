import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { wib } from '../../../../test/support/jakarta.js';
import { OperatorDesk } from '../../../../test/support/operators.js';
import { aProduct } from '../../../../test/support/products.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { Database } from '../../../platform/database/database.js';
import type { PaidPayment } from '../../payment/application/payment-outcomes.js';
import { addSeconds } from '../domain/extension.js';
import { habisOf } from '../domain/ledger.js';

const DAY_MS = 86_400_000;

let close: () => Promise<void>;
let database: Database;
let desk: RentalDesk;
let operators: OperatorDesk;
let productId: number;
const clock = new TestClock();

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  desk = new RentalDesk(database, clock);
  operators = new OperatorDesk(database, clock);
});
beforeEach(startAgain);
afterAll(() => close());

async function startAgain(): Promise<void> {
  clock.set(wib('2026-12-24T14:05'));
  await emptyServers();
  ({ id: productId } = await aProduct(database));
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const customer = fc.integer({ min: 1, max: 3 });
const kind = <K extends string>(name: K) => fc.constant(name);

const aStep = fc.oneof(
  fc.record({ do: kind('pay'), customer, days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: kind('give back'), share }),
  fc.record({ do: kind('grant'), customer, days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: kind('adjust'), place: fc.nat(5), days: fc.integer({ min: -20, max: 20 }) }),
  fc.record({ do: kind('compensate'), hours: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ do: kind('undo') }),
  fc.record({ do: kind('suspend'), place: fc.nat(5) }),
  fc.record({ do: kind('resume'), place: fc.nat(5) }),
  fc.record({ do: kind('wait'), hours: fc.integer({ min: 1, max: 1_000 }) }),
  fc.record({ do: kind('sweep') }),
);
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

/** Refusals are answers, too: what was refused has changed nothing. */
const refused = () => undefined;

class Play {
  private last: PaidPayment | undefined;
  private lastBatch: number | undefined;

  async do(step: Step): Promise<unknown> {
    switch (step.do) {
      case 'pay': {
        const terms = { productId, durationUnit: 'day', durationCount: step.days } as const;
        this.last = aPaidPayment(clock, { akunId: step.customer, terms });
        return desk.pay(this.last);
      }
      case 'give back':
        return this.last && desk.giveBack(this.last, Math.round(this.last.amount * step.share));
      case 'grant': {
        const period = { count: step.days, unit: 'day' } as const;
        return operators.grant({ akunId: step.customer, productId, period }).catch(refused);
      }
      case 'adjust': {
        const rental = (await desk.allRentals()).at(step.place);
        const to = rental && addSeconds(rental.habis, step.days * 86_400 + 7);
        return rental && to && operators.adjust(rental, to).catch(refused);
      }
      case 'compensate':
        this.lastBatch = await operators.compensate({ extra: { hours: step.hours } });
        return this.lastBatch;
      case 'undo':
        return this.lastBatch && operators.takeBack(this.lastBatch);
      case 'suspend':
      case 'resume': {
        const rental = (await desk.allRentals()).at(step.place);
        return rental && operators[step.do](rental.statusId);
      }
      case 'wait':
        return clock.advance(step.hours * 3_600_000);
      case 'sweep':
        return desk.sweep();
    }
  }
}

async function expectLedgerToHold(): Promise<void> {
  const entries = await desk.allEntries();
  for (const { id, mulai, habis } of await desk.allRentals()) {
    const own = entries.filter(({ rentalId }) => rentalId === id);
    const sum = own.reduce((total, { deltaSeconds }) => total + deltaSeconds, 0);
    expect(habis).toEqual(habisOf(mulai, sum));
    own.forEach(({ before }, n) => expect(before).toEqual(n === 0 ? mulai : own[n - 1]?.after));
  }
  expect(await desk.rebuild()).toEqual([]);
}

describe('whatever happens to rentals', () => {
  it('habis is mulai and the sum of its entries, each begins where the one before ended, and nothing differs', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 14 }), async (steps) => {
          const play = new Play();
          for (const step of steps) await play.do(step);
          await expectLedgerToHold();
        })
        .beforeEach(startAgain),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('writers that have nothing to do with each other', () => {
  /** Each is independent of the others: days, shares and fixed hours add up in any order while the rental runs. */
  async function outcomeOf(order: number[]): Promise<unknown> {
    await startAgain();
    const days = (count: number) => ({ productId, durationUnit: 'day', durationCount: count }) as const;
    const first = aPaidPayment(clock, { terms: days(60) });
    await desk.pay(first);
    await desk.pay(aPaidPayment(clock, { akunId: 2, terms: days(20) }));
    const { batchId, token } = await operators.preview({ extra: { hours: 5 } });
    const writers = [
      () => desk.pay(aPaidPayment(clock, { terms: days(10) })),
      () => desk.giveBack(first, 20_000),
      () => desk.giveBack(first, 30_000),
      () => operators.grant({ productId, period: { count: 3, unit: 'day' } }),
      () => operators.compensate({ extra: { days: 2 } }),
      async () => {
        await operators.apply(batchId, token);
        await operators.work();
      },
      () => desk.sweep(),
    ];
    for (const place of order) {
      clock.advance(DAY_MS / 24);
      await writers[place]?.();
    }
    return (await desk.allRentals()).map(({ akunId, habis, status }) => [akunId, habis, status]);
  }
  const places = [0, 1, 2, 3, 4, 5, 6];

  it('come to the same in any order', async () => {
    const expected = await outcomeOf(places);
    const anOrder = fc.shuffledSubarray(places, { minLength: places.length });
    await fc.assert(
      fc.asyncProperty(anOrder, async (order) => {
        expect(await outcomeOf(order)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('come to the same side by side, with the locks in one order and deadlocks tried again', async () => {
    for (let akunId = 1; akunId <= 8; akunId++) {
      await desk.pay(
        aPaidPayment(clock, { akunId, terms: { productId, durationUnit: 'day', durationCount: 30 } }),
      );
    }
    const { batchId, token } = await operators.preview({ extra: { days: 1 } });
    await operators.apply(batchId, token);
    const renewals = [1, 2, 3, 4, 5, 6, 7, 8].map((akunId) =>
      desk.pay(aPaidPayment(clock, { akunId, terms: { productId, durationUnit: 'day', durationCount: 2 } })),
    );
    const repairs = [1, 2].map(() => desk.rebuild(true));
    await Promise.all([...renewals, operators.work(), operators.work(), ...repairs, desk.sweep()]);
    const ends = (await desk.allRentals()).map(({ habis }) => habis);
    expect(ends).toEqual(Array(8).fill(addSeconds(clock.now(), 33 * 86_400)));
    await expectLedgerToHold();
  });
});
