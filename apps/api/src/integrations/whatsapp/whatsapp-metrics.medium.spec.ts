import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openGateway, type TestGateway } from '../../../test/support/gateway.js';
import { wib } from '../../../test/support/jakarta.js';
import { OutboxBench, aCode, anInvoice, aReminder } from '../../../test/support/outbox.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { FAILURES_TO_OPEN } from './domain/breaker.js';

let gateway: TestGateway;
let bench: OutboxBench;
let api: NestFastifyApplication;

beforeAll(async () => {
  await prepareDatabase();
  gateway = await openGateway();
  bench = await OutboxBench.open({ WHATSAPP_API_URL: gateway.url });
  api = await startApi();
});
beforeEach(() => emptyServers());
afterAll(async () => {
  gateway.close();
  await bench.close();
  await api.close();
});

const figures = async () => (await api.inject('/metrics')).body;

describe('the figures of the API about what workers send', () => {
  it('tell how messages ended and what waits for how long', async () => {
    bench.clock.set(wib('2026-12-24T22:00'));
    await bench.enqueueMany(2, anInvoice);
    await bench.enqueue(aCode({ notAfter: bench.clock.now() }));
    await bench.enqueue(aReminder());
    await bench.sweep();
    await bench.query(
      "UPDATE whatsapp_messages SET next_attempt_at = NOW(3) - INTERVAL 90 SECOND WHERE state = 'queued'",
    );
    const told = await figures();
    expect(told).toContain('whatsapp_messages_total{kind="invoice",outcome="sent"} 2');
    expect(told).toContain('whatsapp_messages_total{kind="otp_register",outcome="dropped"} 1');
    expect(told).toContain('whatsapp_outbox_waiting{kind="reminder_7"} 1');
    expect(told).toMatch(/whatsapp_outbox_oldest_seconds\{kind="reminder_7"\} 9\d/);
    expect(told).toContain('whatsapp_templates_broken 0');
  });

  it('tell that a gateway is away', async () => {
    gateway.answer = 500;
    await bench.enqueueMany(FAILURES_TO_OPEN, anInvoice);
    await bench.delivery.deliverDue(FAILURES_TO_OPEN);
    expect(await figures()).toContain('whatsapp_gateway_open{gateway="main"} 1');
  });
});
