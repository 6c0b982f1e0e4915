import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { wib } from '../../../../test/support/jakarta.js';
import { OperatorDesk } from '../../../../test/support/operators.js';
import { aProduct } from '../../../../test/support/products.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { Database } from '../../../platform/database/database.js';
import { AkunRepository } from '../../auth/akun.repository.js';
import { CustomerDirectory } from '../../auth/customer-directory.service.js';

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
beforeEach(async () => {
  clock.set(wib('2026-12-24T14:05'));
  await emptyServers();
  ({ id: productId } = await aProduct(database));
});
afterAll(() => close());

describe('a grant without payment', () => {
  it('makes a new subscription, for as long as the package lasts', async () => {
    const { rentalId, until } = await operators.grant({ productId, key: 'k1', lineId: 'Budi.Store' });
    expect(until).toEqual(wib('2027-01-24T14:05'));
    expect(await desk.subscription()).toMatchObject({
      akunId: 1,
      lineId: 'budi.store',
      productId,
      status: 'active',
    });
    expect(await desk.allEntries()).toMatchObject([
      { rentalId, kind: 'grant', source: 'grant:k1', reason: 'bonus', actor: 'user:7', after: until },
    ]);
    expect(await operators.auditTrail()).toMatchObject([
      { action: 'rental.grant', subject: `rental:${rentalId}`, before: { habis: null } },
    ]);
    expect(await desk.rebuild()).toEqual([]);
  });

  it('extends a rental that runs, for as long as it says', async () => {
    await desk.pay(aPaidPayment(clock, { terms: { productId } }));
    const { until } = await operators.grant({ productId, period: { count: 3, unit: 'day' } });
    expect(until).toEqual(wib('2027-01-27T14:05'));
    expect(await desk.allRentals()).toMatchObject([{ habis: until, status: 'active' }]);
  });

  it('by the same request again gives nothing more, also when a hundred arrive together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => operators.grant({ productId, key: 'k1' })),
    );
    expect(new Set(answers.map(({ until }) => until.getTime())).size).toBe(1);
    expect(await desk.allEntries()).toHaveLength(1);
    expect(await operators.auditTrail()).toHaveLength(1);
  });

  it('with a key that was used for another subscription is refused', async () => {
    await operators.grant({ productId, key: 'k1' });
    await expect(operators.grant({ productId, key: 'k1', akunId: 2 })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['more days', () => ({ period: { count: 30, unit: 'day' as const } })],
    ['the whole package', () => ({ period: undefined })],
    ['another package', async () => ({ productId: (await aProduct(database)).id })],
  ])('with a key that was used for the same subscription, for %s is refused', async (_, otherwise) => {
    const week = { productId, key: 'k1', period: { count: 7, unit: 'day' as const } };
    await operators.grant(week);
    const again = operators.grant({ ...week, ...(await otherwise()) });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    expect(await desk.allEntries()).toHaveLength(1);
  });

  it('of months, sent again at another moment and after other movements, is answered as it was', async () => {
    await desk.pay(aPaidPayment(clock, { terms: { productId } }));
    const wish = { productId, key: 'k1' };
    const first = await operators.grant(wish);
    clock.advance(40 * 86_400_000);
    await operators.grant({ productId, period: { count: 3, unit: 'day' } });
    expect(await operators.grant(wish)).toEqual(first);
    expect(await desk.allEntries()).toHaveLength(3);
  });

  it('to a suspended subscription is refused', async () => {
    await operators.grant({ productId });
    await operators.suspend((await desk.subscription()).id);
    await expect(operators.grant({ productId })).rejects.toMatchObject({ code: 'subscription_suspended' });
  });

  it.each([
    ['product_id', { productId: 0 }],
    ['line_id', { lineId: 'x' }],
    ['reason', { reason: '' }],
    ['period', { period: { count: 0, unit: 'day' as const } }],
  ])('with a faulty %s is refused, and nothing is made', async (field, changes) => {
    await expect(operators.grant({ productId, ...changes })).rejects.toMatchObject({
      code: 'validation_failed',
      details: { errors: { [field]: [expect.anything()] } },
    });
    expect(await desk.allRentals()).toEqual([]);
  });

  it('to nobody is refused', async () => {
    const strict = new OperatorDesk(database, clock, new CustomerDirectory(new AkunRepository(database)));
    await expect(strict.grant({ productId, akunId: 999 })).rejects.toMatchObject({ code: 'not_found' });
  });
});
