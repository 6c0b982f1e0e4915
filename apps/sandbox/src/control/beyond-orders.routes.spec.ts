import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aSandbox, type Running } from '../../test/support/a-sandbox.js';
import { controlApi } from '../../test/support/control-api.js';
import { FAULT_GROUPS, FAULT_NAMES } from '../faults/fault-list.js';
import { signatureOf, type SignedParts } from '../midtrans/domain/signature.js';

let running: Running;
const call = controlApi(() => running);

beforeAll(async () => (running = await aSandbox()));
afterEach(() => {
  running.sandbox.control.clearFaults();
});
afterAll(() => running.close());

describe('notifications of nobody’s order', () => {
  it.each([
    ['unknown', { order_id: 'OTHER-SHOP-1' }, /^OTHER-SHOP-1$/],
    ['test', {}, /^payment_notif_test_G000000000_[0-9a-f-]{36}$/],
  ])('%s', async (kind, body, orderId) => {
    const { body: answer } = await call('POST', `/notifications/${kind}`, body);
    expect(answer).toMatchObject({ status: 200, body: { order_id: expect.stringMatching(orderId) } });
    const told = running.receiver.received.at(-1)?.body ?? {};
    expect(told).toMatchObject({ transaction_status: 'settlement', status_code: '200' });
    expect(told.signature_key).toBe(signatureOf(told as unknown as SignedParts, 'SB-Mid-server-test'));
    expect(Object.keys(told)).toEqual(Object.keys(told).sort().reverse());
  });
});

describe('the control page', () => {
  it('shows every fault in its group, those of one order too, and marks what is set', async () => {
    const { orderId } = await running.order();
    await call('PUT', '/faults', { whatsapp: 'error' });
    await call('PUT', `/orders/${orderId}/faults`, { duplicate: 7 });
    const page = await (await fetch(`${running.sandbox.url}/`)).text();
    for (const name of FAULT_NAMES) expect(page).toContain(`data-fault="${name}"`);
    for (const title of Object.values(FAULT_GROUPS)) expect(page).toContain(title);
    expect(page).toMatch(/<option value="error" selected>\s*Galat 500/);
    expect(page).toMatch(/value="7"\s+data-fault="duplicate"\s+data-url="\/control\/orders\/ORDER-/);
    expect((await call('DELETE', `/orders/${orderId}/faults`)).body).toMatchObject({ duplicate: 0 });
    expect((await call('GET', '/faults')).body).toMatchObject({ whatsapp: 'error' });
  });
});

describe('the clock', () => {
  it('tells the time and how fast retries come', async () => {
    expect((await call('PUT', '/clock', { retry_speed: 60 })).body).toMatchObject({ retry_speed: 60 });
    expect((await call('PUT', '/clock', { retry_speed: 0 })).status).toBe(422);
    expect((await call('GET', '/clock')).body).toMatchObject({ retry_speed: 60, now: expect.any(String) });
  });

  it.each([0, -1, 1.5, '3600', null, 1e9])('does not move by %j', async (seconds) => {
    expect((await call('POST', '/clock', { advance_seconds: seconds })).status).toBe(422);
  });

  it('moves what waits: a method expires with a notification, a page without', async () => {
    const expiry = { unit: 'hour', duration: 2 };
    const untouched = await running.order({ expiry, page_expiry: { unit: 'hour', duration: 1 } });
    const started = await running.order({ expiry });
    running.sandbox.control.choose(started.orderId, 'bca_va');
    const before = Number((await call('GET', '/clock')).body.offset_seconds);
    const { body } = await call('POST', '/clock', { advance_seconds: 7_200 });
    expect(body.offset_seconds).toBe(before + 7_200);
    expect((await call('GET', `/orders/${started.orderId}`)).body).toMatchObject({
      attempts: [{ transaction_status: 'expire' }],
    });
    expect((await call('GET', `/orders/${untouched.orderId}`)).body).toMatchObject({
      token_state: 'expired',
      attempts: [],
      notifications: [],
    });
  });
});
