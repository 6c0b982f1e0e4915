import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  planNobodys,
  planSubscriptions,
  thingOf,
  type FormerRental,
  type FormerStatus,
} from './plan-subscriptions.js';

const now = new Date('2026-12-01T05:00:00Z');
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);

const aStatus = (changes: Partial<FormerStatus> = {}): FormerStatus => ({
  ...{ id: 1, productId: 1, botType: 'selfbot', line: null, suspended: false, term: null },
  ...changes,
});
const aRental = (id: number, changes: Partial<FormerRental> = {}): FormerRental => ({
  ...{ id, statusId: null, productId: 1, botType: 'selfbot', line: null, suspended: false },
  ...{ mulai: day(-30), habis: day(10) },
  ...changes,
});
const told = (plan: ReturnType<typeof planSubscriptions>) =>
  plan.map(({ id, lineId, status, rentals }) => ({
    id,
    lineId,
    status,
    rentals: rentals.map((rental) => rental.id),
  }));

describe('the former rows of a customer', () => {
  it('are one subscription with its past and its running rental', () => {
    const rentals = [aRental(1, { habis: day(-20), mulai: day(-50) }), aRental(2)];
    expect(told(planSubscriptions([aStatus()], rentals, now))).toEqual([
      { id: 1, lineId: 'legacy-1', status: 'active', rentals: [1, 2] },
    ]);
  });

  it('are two subscriptions when two rentals run', () => {
    const rentals = [aRental(1, { habis: day(40) }), aRental(2)];
    expect(told(planSubscriptions([aStatus()], rentals, now))).toEqual([
      { id: 1, lineId: 'legacy-1', status: 'active', rentals: [2] },
      { id: null, lineId: 'legacy-r1', status: 'active', rentals: [1] },
    ]);
  });

  it('are told apart by their LINE IDs, of which each is given once', () => {
    const rentals = [
      aRental(1, { line: 'Kopi.Senja', habis: day(-20) }),
      aRental(2, { line: ' kopi.senja' }),
      aRental(3, { line: 'kopi pagi!', habis: day(50) }),
    ];
    expect(told(planSubscriptions([aStatus()], rentals, now))).toEqual([
      { id: 1, lineId: 'legacy-1', status: 'active', rentals: [3] },
      { id: null, lineId: 'kopi.senja', status: 'active', rentals: [1, 2] },
    ]);
    const taken = new Set([thingOf('selfbot', 'kopi.senja')]);
    expect(planSubscriptions([], [aRental(2, { line: 'kopi.senja' })], now, taken)[0]?.lineId).toBe(
      'legacy-r2',
    );
  });

  it('belong to the status that they name, else to the only one that can be meant', () => {
    const statuses = [aStatus(), aStatus({ id: 2, productId: 2 })];
    const rentals = [aRental(1, { statusId: 2 }), aRental(2, { productId: 1 }), aRental(3, { productId: 9 })];
    expect(told(planSubscriptions(statuses, rentals, now))).toEqual([
      { id: 1, lineId: 'legacy-1', status: 'active', rentals: [2] },
      { id: 2, lineId: 'legacy-2', status: 'active', rentals: [1] },
      { id: null, lineId: 'legacy-r3', status: 'active', rentals: [3] },
    ]);
  });

  it('stay suspended as long as time is left, and no longer', () => {
    const running = planSubscriptions([aStatus({ suspended: true })], [aRental(1)], now);
    expect(running[0]).toMatchObject({ status: 'inactive', rentals: [{ status: 'inactive' }] });
    const over = planSubscriptions([aStatus({ suspended: true })], [aRental(1, { habis: day(-1) })], now);
    expect(over[0]).toMatchObject({ status: 'expired', rentals: [{ status: 'expired' }] });
  });

  it('stay suspended in every subscription that is made of them', () => {
    const rentals = [aRental(1, { habis: day(40) }), aRental(2)];
    const plan = planSubscriptions([aStatus({ suspended: true })], rentals, now);
    expect(plan.map(({ status }) => status)).toEqual(['inactive', 'inactive']);
  });

  it('are of the package that they name, else their status, else the one that was paid for last', () => {
    const usual = { productId: 3, botType: 'official' as const };
    const packages = (statuses: FormerStatus[], rentals: FormerRental[]) =>
      planSubscriptions(statuses, rentals, now, new Set(), usual).map(
        ({ productId, botType, rentals: own }) => [
          ...[productId, botType],
          ...own.map((rental) => `${rental.productId}${rental.isUsual ? ' usual' : ''}`),
        ],
      );
    const silent = aRental(1, { productId: 0 });
    expect(packages([aStatus({ productId: 2 })], [silent])).toEqual([[2, 'selfbot', '2']]);
    expect(packages([aStatus({ productId: 0 })], [silent])).toEqual([[3, 'official', '3 usual']]);
    expect(packages([aStatus({ productId: 0 })], [aRental(1)])).toEqual([[1, 'selfbot', '1']]);
  });

  it('get a rental for an end that only the status knows', () => {
    const term = { mulai: day(-5), habis: day(5) };
    expect(planSubscriptions([aStatus({ term })], [], now)).toMatchObject([
      { id: 1, habis: day(5), status: 'active', rentals: [{ id: null, ...term, status: 'active' }] },
    ]);
  });

  it('are all kept, with one running rental at most in each, which is the newest', () => {
    const someRental = fc.record({
      statusId: fc.option(fc.integer({ min: 1, max: 4 })),
      productId: fc.integer({ min: 0, max: 2 }),
      botType: fc.constantFrom('selfbot' as const, 'official' as const),
      line: fc.option(fc.constantFrom('kopi.senja', 'Toko', 'x', '@resmi')),
      suspended: fc.boolean(),
      end: fc.integer({ min: -40, max: 40 }),
    });
    const someStatus = fc.record({
      productId: fc.integer({ min: 0, max: 2 }),
      line: fc.option(fc.constantFrom('kopi.senja', '@resmi')),
      suspended: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(someStatus, { maxLength: 3 }),
        fc.array(someRental, { maxLength: 6 }),
        (some, others) => {
          const statuses = some.map((changes, index) => aStatus({ ...changes, id: index + 1 }));
          const rentals = others.map(({ end, ...changes }, index) =>
            aRental(index + 1, { ...changes, mulai: day(end - 30), habis: day(end) }),
          );
          const plan = planSubscriptions(statuses, rentals, now);
          const ids = (values: (number | null)[]) => values.filter((id) => id !== null).sort();
          expect(ids(plan.map(({ id }) => id))).toEqual(statuses.map(({ id }) => id));
          expect(ids(plan.flatMap((each) => each.rentals.map(({ id }) => id)))).toEqual(
            rentals.map(({ id }) => id),
          );
          expect(new Set(plan.map(({ botType, lineId }) => thingOf(botType, lineId))).size).toBe(plan.length);
          for (const { habis, rentals: own } of plan) {
            expect(own.slice(0, -1).filter(({ status }) => status !== 'expired')).toEqual([]);
            expect(habis).toEqual(own.at(-1)?.habis ?? null);
          }
        },
      ),
    );
  });
});

describe('former rows that name no customer', () => {
  it('stay by themselves, or with the status that they name', () => {
    const statuses = [aStatus(), aStatus({ id: 2 })];
    const rentals = [aRental(1), aRental(2, { statusId: 2 }), aRental(3, { line: 'kopi.senja' })];
    expect(told(planNobodys(statuses, rentals, now))).toEqual([
      { id: 1, lineId: 'legacy-1', status: 'expired', rentals: [] },
      { id: 2, lineId: 'legacy-2', status: 'active', rentals: [2] },
      { id: null, lineId: 'legacy-r1', status: 'active', rentals: [1] },
      { id: null, lineId: 'kopi.senja', status: 'active', rentals: [3] },
    ]);
  });

  it('are planned one by one, be they all that there are', () => {
    const rentals = Array.from({ length: 100_000 }, (_, index) => aRental(index + 1));
    expect(planNobodys([], rentals, now)).toHaveLength(100_000);
  }, 10_000);
});
