import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSandbox, authorization, type Running } from '../../test/support/a-sandbox.js';
import { SandboxClock } from '../platform/clock.js';

let running: Running;
beforeAll(
  async () =>
    (running = await aSandbox({ clock: new SandboxClock(() => Date.parse('2026-03-01T05:00:00Z')) })),
);
afterAll(() => running.close());

const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${running.sandbox.url}/snap/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...authorization(), ...headers },
    body,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const cancel = (token: string) => post(`/transactions/${token}/cancel`, 'null');

describe('the body', () => {
  it('that is no JSON is refused in Midtrans’ words', async () => {
    expect(await post('/transactions', '{"transaction_details":')).toEqual({
      status: 400,
      body: { error_messages: ['There was a problem in the JSON you submitted'] },
    });
  });

  it('may have 16 KB and no more', async () => {
    const sized = (length: number) =>
      JSON.stringify({
        transaction_details: { order_id: `SIZE-${length}`, gross_amount: 1 },
        metadata: 'x'.repeat(length),
      });
    expect((await post('/transactions', sized(16_000))).status).toBe(201);
    expect((await post('/transactions', sized(16_384))).status).toBe(413);
  });
});

describe('the key', () => {
  it.each([
    ['none', ''],
    ['another', authorization('other').Authorization ?? ''],
    ['a password besides', `Basic ${Buffer.from('SB-Mid-server-test:secret').toString('base64')}`],
    ['another scheme', (authorization().Authorization ?? '').replace('Basic', 'Bearer')],
  ])('%s is refused', async (_, Authorization) => {
    expect((await post('/transactions', '{}', { Authorization })).status).toBe(401);
  });
});

describe('cancelling a token', () => {
  it('ends it; once', async () => {
    const { token } = await running.order();
    expect(await cancel(token)).toEqual({ status: 200, body: { canceled_at: '2026-03-01T05:00:00.000Z' } });
    expect(await cancel(token)).toEqual({
      status: 400,
      body: { error_messages: ['token already canceled'] },
    });
  });

  it('is refused while an attempt waits or is paid, and possible again after it failed', async () => {
    const { orderId, token } = await running.order();
    const { transaction_id: first } = running.sandbox.control.choose(orderId, 'qris');
    const refused = { status: 400, body: { error_messages: ['Transaction is on progress'] } };
    expect(await cancel(token)).toEqual(refused);
    running.sandbox.control.act(first, 'deny');
    const { transaction_id: second } = running.sandbox.control.choose(orderId, 'bca_va');
    running.sandbox.control.act(second, 'pay');
    expect(await cancel(token)).toEqual(refused);

    const failed = await running.order();
    running.sandbox.control.act(
      running.sandbox.control.choose(failed.orderId, 'qris').transaction_id,
      'deny',
    );
    expect((await cancel(failed.token)).status).toBe(200);
  });

  it('that is unknown, replaced or lapsed is refused', async () => {
    const notFound = { status: 404, body: { error_messages: ['token not found'] } };
    expect(await cancel('nothing')).toEqual(notFound);
    const { orderId, token } = await running.order();
    await running.order({ orderId });
    expect(await cancel(token)).toEqual(notFound);
    const lapsed = await running.order();
    running.sandbox.clock.advance(24 * 3_600_000);
    expect(await cancel(lapsed.token)).toEqual(notFound);
  });
});

describe('notifications', () => {
  it('go to the addresses in the header of the create request', async () => {
    const before = running.receiver.received.length;
    const body = JSON.stringify({ transaction_details: { order_id: 'HEADER-1', gross_amount: 1 } });
    await post('/transactions', body, {
      'X-Override-Notification': `${running.receiver.url}/a, ${running.receiver.url}/b`,
    });
    running.sandbox.control.choose('HEADER-1', 'gopay');
    const received = await running.receiver.waitFor(before + 2);
    expect(
      received
        .slice(before)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/a', '/b']);
  });
});

it('answers HTML with status 200 when told to', async () => {
  running.sandbox.control.setFaults({ snap_create: 'html' }, 'HTML-1');
  const response = await fetch(`${running.sandbox.url}/snap/v1/transactions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...authorization() },
    body: JSON.stringify({ transaction_details: { order_id: 'HTML-1', gross_amount: 1 } }),
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html']);
});
