import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openGateway, type TestGateway } from '../../../test/support/gateway.js';
import { CODE, OutboxBench, aCode, anInvoice, aReminder } from '../../../test/support/outbox.js';
import { wib } from '../../../test/support/jakarta.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { until } from '../../../test/support/until.js';
import { FAILURES_TO_OPEN, FIRST_PAUSE } from './domain/breaker.js';
import { GatewayStates } from './gateway-states.repository.js';

const MINUTE = 60_000;

let main: TestGateway;
let bench: OutboxBench;

const sentIds = async () => (await bench.rows()).filter(({ state }) => state === 'sent').map(({ id }) => id);
const states = async () => (await bench.module.get(GatewayStates).list()).map((row) => [row.name, row.state]);

async function open(environment: NodeJS.ProcessEnv = {}): Promise<void> {
  bench = await OutboxBench.open({ WHATSAPP_API_URL: main.url, WHATSAPP_PER_MINUTE: '6000', ...environment });
  bench.clock.set(wib('2026-12-24T10:00'));
}

/** Enough messages fail for the gateway to be known as away. */
async function goAway(): Promise<void> {
  main.answer = 500;
  await bench.enqueueMany(FAILURES_TO_OPEN, anInvoice);
  await bench.delivery.deliverDue(FAILURES_TO_OPEN);
}

beforeAll(() => prepareDatabase());
beforeEach(async () => {
  await emptyServers();
  main = await openGateway();
});
afterEach(async () => {
  main.close();
  await bench.close();
});

describe('a gateway that is away', () => {
  beforeEach(() => open());

  it('for an hour costs nothing but codes that have lapsed, which are not sent late', async () => {
    main.answer = 500;
    const kept = [...(await bench.enqueueMany(30, anInvoice)), ...(await bench.enqueueMany(3, aReminder))];
    const notAfter = new Date(bench.clock.now().getTime() + 5 * MINUTE);
    const codes = await bench.enqueueMany(5, () => aCode({ notAfter }));
    for (let minute = 0; minute < 60; minute++) {
      await bench.sweep();
      await bench.later(MINUTE);
    }
    expect(main.asked).toBeLessThan(100);
    expect((await bench.rows()).filter(({ state }) => state === 'failed')).toEqual([]);

    main.answer = 200;
    for (let minute = 0; minute < 3; minute++) {
      await bench.sweep();
      await bench.later(MINUTE);
    }
    expect(await sentIds()).toEqual(kept);
    expect(main.received).toHaveLength(kept.length);
    for (const id of codes) expect(await bench.row(id)).toMatchObject({ state: 'dropped', sentAt: null });
    expect(JSON.stringify(main.received)).not.toContain(CODE);
  });

  it('drops a lapsed code although nothing can be sent', async () => {
    await goAway();
    const notAfter = new Date(bench.clock.now().getTime() + FIRST_PAUSE - 1);
    const code = await bench.enqueue(aCode({ notAfter }));
    bench.clock.advance(FIRST_PAUSE - 1);
    expect(await bench.delivery.dropLapsed(10)).toBe(1);
    expect((await bench.row(code)).state).toBe('dropped');
    expect(main.asked).toBe(FAILURES_TO_OPEN);
  });

  it('is handed nothing, then one message, then everything again', async () => {
    await goAway();
    await bench.enqueueMany(12, anInvoice);
    expect(await states()).toEqual([['main', 'open']]);
    expect(await bench.delivery.deliverDue(10)).toBe(0);
    expect(main.asked).toBe(FAILURES_TO_OPEN);

    bench.clock.advance(FIRST_PAUSE);
    main.answer = 'hang';
    const probe = bench.delivery.deliverDue(10);
    await until(() => main.asked === FAILURES_TO_OPEN + 1);
    expect(await bench.delivery.deliverDue(10)).toBe(0);
    expect((await bench.rows()).filter(({ state }) => state === 'sending')).toHaveLength(1);

    main.answer = 200;
    expect(await probe).toBe(1);
    expect(await states()).toEqual([['main', 'closed']]);
    expect(await bench.delivery.deliverDue(10)).toBe(10);
  });

  it('is probed twice as late after a probe that failed', async () => {
    await goAway();
    await bench.enqueueMany(2, anInvoice);
    bench.clock.advance(FIRST_PAUSE);
    expect(await bench.delivery.deliverDue(10)).toBe(1);
    bench.clock.advance(2 * FIRST_PAUSE - 1);
    expect(await bench.delivery.deliverDue(10)).toBe(0);
    bench.clock.advance(1);
    expect(await bench.delivery.deliverDue(10)).toBe(1);
  });

  it('does not use up tries of messages', async () => {
    await goAway();
    // Before the last failure nobody knew.
    const counted = (await bench.rows()).map(({ attempts }) => attempts).sort();
    expect(counted).toEqual([0, ...Array.from({ length: FAILURES_TO_OPEN - 1 }, () => 1)]);
    const probe = await bench.enqueue(aCode());
    for (let n = 0; n < 10; n++) {
      await bench.later((2 * MINUTE) / 10);
      await bench.delivery.deliverDue(1);
    }
    expect(await bench.row(probe)).toMatchObject({ state: 'queued', attempts: 0, lastError: 'answered 500' });
  });

  it('is probed by the next message when the first had nothing to hand over', async () => {
    await goAway();
    bench.clock.advance(FIRST_PAUSE);
    expect(await bench.delivery.deliverDue(10)).toBe(0);
    await bench.enqueue(aCode({ notAfter: bench.clock.now() }));
    const useful = await bench.enqueue(aCode());
    expect([await bench.delivery.deliverDue(10), main.asked]).toEqual([1, FAILURES_TO_OPEN]);
    main.answer = 200;
    expect(await bench.delivery.deliverDue(10)).toBe(1);
    expect(await sentIds()).toEqual([useful]);
  });

  it('is not one that refuses numbers', async () => {
    main.answer = 404;
    await bench.enqueueMany(2 * FAILURES_TO_OPEN, anInvoice);
    await bench.sweep();
    main.answer = 200;
    await bench.enqueue(anInvoice());
    expect(await bench.delivery.deliverDue(10)).toBe(1);
  });
});

describe('a second gateway', () => {
  let fallback: TestGateway;

  beforeEach(async () => {
    fallback = await openGateway();
    await open({ WHATSAPP_FALLBACK_URL: fallback.url, WHATSAPP_FALLBACK_KEY: 'another-token' });
  });
  afterEach(() => fallback.close());

  it('rests as long as the first works', async () => {
    await bench.enqueueMany(12, anInvoice);
    await bench.sweep();
    expect([main.received.length, fallback.asked]).toEqual([12, 0]);
  });

  it('takes over at once when the first is away, and gives back', async () => {
    main.answer = 500;
    await bench.enqueueMany(30, anInvoice);
    await bench.sweep();
    expect(await states()).toEqual([
      ['main', 'open'],
      ['fallback', 'closed'],
    ]);
    const unlucky = FAILURES_TO_OPEN - 1;
    expect(fallback.received).toHaveLength(30 - unlucky);

    await bench.later(FIRST_PAUSE);
    const before = main.asked;
    await bench.sweep();
    expect(main.asked).toBe(before + 1);
    expect(fallback.received).toHaveLength(30);

    main.answer = 200;
    await bench.later(2 * FIRST_PAUSE);
    await bench.enqueueMany(5, anInvoice);
    await bench.sweep();
    expect([main.received.length, fallback.received.length]).toEqual([5, 30]);
    expect(await sentIds()).toHaveLength(35);
    expect(await states()).toContainEqual(['main', 'closed']);
  });

  it('that is away as well leaves messages waiting, uncounted', async () => {
    main.answer = 500;
    fallback.answer = 401;
    await bench.enqueueMany(40, anInvoice);
    await bench.sweep();
    expect(await states()).toEqual([
      ['main', 'open'],
      ['fallback', 'open'],
    ]);
    const asked = main.asked + fallback.asked;
    await bench.enqueue(anInvoice());
    expect(await bench.delivery.deliverDue(10)).toBe(0);
    expect(main.asked + fallback.asked).toBe(asked);
  });
});

describe('gateways that are not used any more', () => {
  afterAll(() => emptyServers());

  it('are not watched any more', async () => {
    await open();
    await bench.module.get(GatewayStates).note('fallback', 'open');
    await bench.close();
    await open();
    expect(await states()).toEqual([]);
  });
});
