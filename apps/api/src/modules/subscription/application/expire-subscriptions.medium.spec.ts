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

describe('the sweep', () => {
  it('marks at habis, on the subscription and on the rental, and not a moment before', async () => {
    await desk.pay(aPaidPayment(clock));
    clock.set(new Date(wib('2027-01-24T14:05').getTime() - 1));
    expect(await desk.sweep()).toBe(0);
    clock.set(wib('2027-01-24T14:05'));
    expect(await desk.sweep()).toBe(2);
    expect(await desk.subscription()).toMatchObject({ status: 'expired' });
    expect(await desk.allRentals()).toMatchObject([{ status: 'expired' }]);
    expect(await desk.sweep()).toBe(0);
  });

  it('leaves a suspended subscription suspended, and closes its rental', async () => {
    await desk.pay(aPaidPayment(clock));
    await desk.suspend();
    clock.set(wib('2027-02-01T00:00'));
    await desk.sweep();
    expect(await desk.subscription()).toMatchObject({ status: 'inactive' });
    expect(await desk.allRentals()).toMatchObject([{ status: 'expired' }]);
  });

  it('by many workers at once marks each row once', async () => {
    const customers = Array.from({ length: 10 }, (_, index) => index + 1);
    await Promise.all(customers.map((akunId) => desk.pay(aPaidPayment(clock, { akunId }))));
    clock.set(wib('2027-01-24T14:05'));
    const marked = await Promise.all(Array.from({ length: 6 }, () => desk.sweep()));
    const later = await desk.sweep();
    expect(marked.reduce((sum, each) => sum + each, later)).toBe(2 * customers.length);
  });

  it('racing with renewals never leaves a renewed rental expired', async () => {
    const customers = Array.from({ length: 20 }, (_, index) => index + 1);
    await Promise.all(customers.map((akunId) => desk.pay(aPaidPayment(clock, { akunId }))));
    clock.set(wib('2027-01-24T14:05'));
    const renewals = customers.map((akunId) => desk.pay(aPaidPayment(clock, { akunId })));
    const sweeps = Array.from({ length: 5 }, () => desk.sweep());
    await Promise.all([...renewals, ...sweeps]);
    const rentals = await desk.allRentals();
    expect(rentals.filter(({ status }) => status === 'active')).toHaveLength(20);
    expect(rentals.filter(({ status }) => status === 'expired')).toHaveLength(20);
    expect(await desk.rebuild()).toEqual([]);
  });
});
