import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { wib } from '../../../../test/support/jakarta.js';
import { OperatorDesk } from '../../../../test/support/operators.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';

let close: () => Promise<void>;
let desk: RentalDesk;
let operators: OperatorDesk;
let id: number;
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
  await desk.pay(aPaidPayment(clock));
  ({ id } = await desk.subscription());
});
afterAll(() => close());

const states = async () => [
  (await desk.subscription()).status,
  ...(await desk.allRentals()).map(({ status }) => status),
];

describe('suspending', () => {
  it('stops subscription and rental, the clock runs on, and resuming lets them go on', async () => {
    expect(await operators.suspend(id)).toBe('inactive');
    expect(await states()).toEqual(['inactive', 'inactive']);
    expect(await desk.rebuild()).toEqual([]);
    expect(await operators.resume(id)).toBe('active');
    expect(await states()).toEqual(['active', 'active']);
    expect(await desk.subscription()).toMatchObject({ habis: wib('2027-01-24T14:05') });
    expect(await operators.auditTrail()).toMatchObject([
      {
        action: 'subscription.suspend',
        subject: `subscription:${id}`,
        before: { status: 'active' },
        after: { status: 'inactive', reason: 'penyalahgunaan' },
      },
      { action: 'subscription.resume', after: { status: 'active', reason: 'sudah beres' } },
    ]);
  });

  it('twice is suspending once', async () => {
    await operators.suspend(id);
    expect(await operators.suspend(id)).toBe('inactive');
    expect(await operators.auditTrail()).toHaveLength(1);
  });

  it('until after the end: what is resumed has run out', async () => {
    await operators.suspend(id);
    clock.set(wib('2027-02-01T00:00'));
    await desk.sweep();
    expect(await states()).toEqual(['inactive', 'expired']);
    expect(await operators.resume(id)).toBe('expired');
    expect(await states()).toEqual(['expired', 'expired']);
    expect(await desk.rebuild()).toEqual([]);
  });

  it('what does not exist, or without a reason, is refused', async () => {
    await expect(operators.suspend(id + 1)).rejects.toMatchObject({ code: 'not_found' });
    await expect(operators.suspend(id, '')).rejects.toMatchObject({ code: 'validation_failed' });
  });
});
