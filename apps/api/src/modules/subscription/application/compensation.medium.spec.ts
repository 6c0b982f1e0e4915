import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { wib } from '../../../../test/support/jakarta.js';
import { OperatorDesk } from '../../../../test/support/operators.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';
import { addSeconds } from '../domain/extension.js';

const DAY = 86_400;

let close: () => Promise<void>;
let desk: RentalDesk;
let operators: OperatorDesk;
const clock = new TestClock();

beforeAll(async () => {
  const opened = await openDatabase();
  close = opened.close;
  desk = new RentalDesk(opened.database, clock);
  operators = new OperatorDesk(opened.database, clock);
});
beforeEach(async () => {
  clock.set(wib('2026-12-24T14:05'));
  await emptyServers();
});
afterAll(() => close());

/** Rentals of so many customers, each ten days longer than the one before. */
async function rentals(count: number): Promise<Date[]> {
  for (let n = 1; n <= count; n++) {
    const terms = { lineId: `bot.${n}`, durationUnit: 'day', durationCount: 10 * n } as const;
    await desk.pay(aPaidPayment(clock, { akunId: n, terms }));
  }
  return ends();
}

const ends = async () => (await desk.allRentals()).map(({ habis }) => habis);
const plus = (dates: Date[], seconds: number) => dates.map((date) => addSeconds(date, seconds));
const keys = async () => (await desk.allEntries()).map(({ source }) => source.replace(/:\d+$/, ':…'));

describe('a compensation', () => {
  it('is shown first, gives nothing then, and gives everybody the time once it is applied', async () => {
    const before = await rentals(3);
    const preview = await operators.preview({ extra: { days: 1, hours: 6 } });
    expect(preview).toMatchObject({ count: 3, seconds: 108_000 });
    expect(preview.sample.map(({ lineId, habis, until }) => [lineId, habis, until])).toEqual(
      before.map((habis, n) => [`bot.${n + 1}`, habis, addSeconds(habis, 108_000)]),
    );
    await operators.work();
    expect(await ends()).toEqual(before);

    const started = await operators.apply(preview.batchId, preview.token);
    expect(started).toMatchObject({ state: 'applying', shown: 3, joined: 0, left: 0 });
    await operators.work();
    expect(await ends()).toEqual(plus(before, 108_000));
    expect(await operators.compensations.find(preview.batchId)).toMatchObject({ state: 'applied' });
    expect(await operators.compensations.outcomes(preview.batchId)).toEqual({ given: 3 });
    expect(await desk.rebuild()).toEqual([]);
    expect(await operators.auditTrail()).toMatchObject([
      { action: 'compensation.apply', after: { seconds: 108_000, rentals: 3, reason: 'gangguan semalam' } },
    ]);
  });

  it('applied twice, and worked on by many at once, gives once', async () => {
    const before = await rentals(5);
    const { batchId, token } = await operators.preview();
    await Promise.all([1, 2, 3].map(() => operators.apply(batchId, token)));
    await Promise.all([1, 2, 3, 4].map(() => operators.work()));
    expect(await operators.apply(batchId, token)).toMatchObject({ state: 'applied' });
    expect(await ends()).toEqual(plus(before, DAY));
    expect((await keys()).filter((key) => key === `compensation:${batchId}:…`)).toHaveLength(5);
  });

  it('goes on after a crash where it stopped: a step is wholly there, or not at all', async () => {
    const before = await rentals(120);
    const { batchId, token } = await operators.preview();
    await operators.apply(batchId, token);
    await operators.step();
    expect(await operators.compensations.outcomes(batchId)).toEqual({ given: 100, waiting: 20 });
    const afterCrash = new OperatorDesk(desk.database, clock);
    await afterCrash.work();
    expect(await ends()).toEqual(plus(before, DAY));
  });

  it('is for those who were shown, and says who has come and gone since', async () => {
    await rentals(2);
    const preview = await operators.preview({ criteria: { statuses: ['active'] } });
    clock.set(wib('2027-01-04T00:00'));
    await desk.pay(aPaidPayment(clock, { akunId: 9, terms: { lineId: 'bot.9' } }));
    const started = await operators.apply(preview.batchId, preview.token);
    expect(started).toMatchObject({ shown: 2, joined: 1, left: 1 });
    await operators.work();
    expect(await operators.compensations.outcomes(preview.batchId)).toEqual({ given: 2 });
  });

  it('leaves out what has a newer rental by then, or would be over all the same', async () => {
    await rentals(2);
    const { batchId, token } = await operators.preview();
    clock.set(wib('2027-01-10T00:00'));
    await desk.pay(aPaidPayment(clock, { akunId: 1, terms: { lineId: 'bot.1' } }));
    clock.set(wib('2027-01-15T00:00'));
    await operators.apply(batchId, token);
    await operators.work();
    expect(await operators.compensations.outcomes(batchId)).toEqual({ superseded: 1, ended: 1 });
    expect(await desk.rebuild()).toEqual([]);
  });

  it('lets a rental go on that ran out shortly before, and leaves a suspended one suspended', async () => {
    await rentals(2);
    const [first] = await desk.allRentals();
    clock.set(wib('2027-01-03T20:00'));
    await desk.sweep();
    await operators.suspend(Number(first?.statusId) + 1);
    await operators.compensate();
    expect((await desk.allRentals()).map(({ status }) => status)).toEqual(['active', 'inactive']);
    expect(await desk.rebuild()).toEqual([]);
  });

  it('is refused with another token, without a reason, or for no time', async () => {
    await rentals(1);
    const { batchId } = await operators.preview();
    await expect(operators.apply(batchId, 'f'.repeat(64))).rejects.toMatchObject({ code: 'conflict' });
    await expect(operators.apply(batchId + 1, '')).rejects.toMatchObject({ code: 'not_found' });
    await expect(operators.preview({ reason: '' })).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(operators.preview({ extra: {} })).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(operators.preview({ extra: { days: 0.5 } })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });

  it('that was only shown is forgotten after a day', async () => {
    await rentals(1);
    const { batchId, token } = await operators.preview();
    clock.advance(2 * DAY * 1000);
    await operators.preview();
    await expect(operators.apply(batchId, token)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('whom a compensation is for', () => {
  it.each([
    ['all', {}, [1, 2, 3, 4]],
    ['a bot type', { botTypes: ['official' as const] }, [4]],
    ['a package', { productIds: [2] }, [3]],
    ['a window of ends', { habisFrom: wib('2027-01-10T00:00'), habisUntil: wib('2027-01-20T00:00') }, [2]],
    ['those that run', { statuses: ['active' as const] }, [2, 3, 4]],
    ['those that have run out', { statuses: ['expired' as const] }, [1]],
    ['no state at all', { statuses: [] }, []],
    ['a package and a bot type', { productIds: [1], botTypes: ['selfbot' as const] }, [1, 2]],
  ])('%s', async (_, criteria, expected) => {
    await rentals(2);
    await desk.pay(aPaidPayment(clock, { akunId: 3, terms: { productId: 2 } }));
    await desk.pay(aPaidPayment(clock, { akunId: 4, terms: { botType: 'official' } }));
    clock.set(wib('2027-01-03T20:00'));
    const { sample } = await operators.preview({ criteria });
    expect(sample.map(({ akunId }) => akunId).sort()).toEqual(expected);
  });

  it('some rentals by id', async () => {
    await rentals(3);
    const ids = (await desk.allRentals()).slice(1).map(({ id }) => id);
    const { sample } = await operators.preview({ criteria: { rentalIds: ids } });
    expect(sample.map(({ rentalId }) => rentalId)).toEqual(ids);
  });
});

describe('undoing a compensation', () => {
  it('takes back what it gave, once, and says so', async () => {
    const before = await rentals(3);
    const batchId = await operators.compensate();
    await operators.takeBack(batchId);
    await operators.takeBack(batchId);
    expect(await ends()).toEqual(before);
    expect(await operators.compensations.find(batchId)).toMatchObject({
      state: 'undone',
      undoneBy: 'user:7',
      undoReason: 'salah pilih',
    });
    expect(await operators.compensations.outcomes(batchId)).toEqual({ undone: 3 });
    expect((await keys()).filter((key) => key === 'undo:…')).toHaveLength(3);
    expect((await operators.auditTrail()).map(({ action }) => action)).toEqual([
      'compensation.apply',
      'compensation.undo',
    ]);
    expect(await desk.rebuild()).toEqual([]);
  });

  it('half-way: what was given goes back, the others get nothing', async () => {
    const before = await rentals(120);
    const { batchId, token } = await operators.preview();
    await operators.apply(batchId, token);
    await operators.step();
    await operators.takeBack(batchId);
    expect(await ends()).toEqual(before);
    expect(await operators.compensations.outcomes(batchId)).toEqual({ stopped: 20, undone: 100 });
    await expect(operators.apply(batchId, token)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('of a draft is refused', async () => {
    await rentals(1);
    const { batchId } = await operators.preview();
    await expect(operators.undo(batchId)).rejects.toMatchObject({ code: 'conflict' });
  });
});
