import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../test/support/clock.js';
import { openGateway, type TestGateway } from '../../../test/support/gateway.js';
import { wib } from '../../../test/support/jakarta.js';
import { OutboxBench, aCode, anInvoice, aReminder } from '../../../test/support/outbox.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';

const PER_MINUTE = 120;
const BURST = 30;
const RESERVE = 7;
const STEP = 2_000;
/** A minute, less the most by which a message may be longer on its way than another. */
const WINDOW = 59_000;

let gateway: TestGateway;
let workers: OutboxBench[];
const clock = new TestClock();
const now = () => clock.now().getTime() + performance.now();

beforeAll(async () => {
  await prepareDatabase();
  gateway = await openGateway(now);
});
beforeEach(async () => {
  await emptyServers();
  clock.set(wib('2026-12-24T10:00'));
  gateway.received = [];
  const environment = { WHATSAPP_API_URL: gateway.url, WHATSAPP_PER_MINUTE: String(PER_MINUTE) };
  workers = [await OutboxBench.open(environment, clock), await OutboxBench.open(environment, clock)];
});
afterEach(() => Promise.all(workers.map((worker) => worker.close())));
afterAll(() => gateway.close());

const [first, sweepAll] = [
  () => workers[0] as OutboxBench,
  () => Promise.all(workers.map((worker) => worker.sweep())),
];

describe('the rate of sending', () => {
  it('is kept by two workers together in every minute, and nothing goes twice', async () => {
    await first().enqueueMany(200, anInvoice);
    for (let step = 0; step < 100 && gateway.received.length < 200; step++) {
      await sweepAll();
      await first().later(STEP);
    }
    const times = gateway.received.map(({ at }) => at).sort((a, b) => a - b);
    expect(times).toHaveLength(200);
    expect((await first().rows()).every(({ state, attempts }) => state === 'sent' && attempts === 1)).toBe(
      true,
    );
    const busiest = times.map((end) => times.filter((at) => at > end - WINDOW && at <= end).length);
    expect(Math.max(...busiest)).toBeLessThanOrEqual(PER_MINUTE);
    expect(Math.max(...busiest)).toBeGreaterThan(PER_MINUTE / 2);
  }, 60_000);

  it('lets a code go before two hundred reminders', async () => {
    await first().enqueueMany(200, aReminder);
    const code = await first().enqueue(aCode());
    await first().delivery.deliverDue(1);
    expect((await first().row(code)).state).toBe('sent');
  }, 30_000);

  it('keeps a reserve, so that codes go when reminders have to wait', async () => {
    await first().enqueueMany(200, aReminder);
    await sweepAll();
    // Time passes while they are sent.
    expect(gateway.received.length).toBeGreaterThanOrEqual(BURST - RESERVE);
    expect(gateway.received.length).toBeLessThan(100);
    for (let n = 0; n < RESERVE - 1; n++) {
      const code = await first().enqueue(aCode());
      await first().delivery.deliverDue(1);
      expect((await first().row(code)).state).toBe('sent');
    }
  }, 30_000);
});
