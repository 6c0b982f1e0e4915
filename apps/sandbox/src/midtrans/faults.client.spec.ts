import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client, Snap } from 'midtrans-client';
import { aSandbox, authorization, type Running } from '../../test/support/a-sandbox.js';
import { coreClient, failure, snapClient } from '../../test/support/official-client.js';

let running: Running;
let snap: Snap;
let core: Client;
let count = 0;

/** Long enough for any answer that comes, on a busy machine too; short for one that never does. */
const USUAL_MS = 5_000;
const PATIENCE_MS = 400;

function waitAsFor(fault: string): void {
  const timeout = fault.endsWith('hang') ? PATIENCE_MS : USUAL_MS;
  for (const { httpClient } of [snap, core]) httpClient.http_client.defaults.timeout = timeout;
}

beforeAll(async () => {
  running = await aSandbox();
  snap = snapClient(running.sandbox.url);
  core = coreClient(running.sandbox.url);
});
afterEach(() => {
  waitAsFor('ok');
  running.sandbox.control.clearFaults();
});
afterAll(() => running.close());

const control = () => running.sandbox.control;
const create = (orderId: string) =>
  snap.createTransaction({ transaction_details: { order_id: orderId, gross_amount: 150_000 } });
const freshId = () => `FAULT-${(count += 1)}`;

async function chosen(method = 'qris') {
  const { orderId, token } = await running.order();
  return { orderId, token, id: control().choose(orderId, method).transaction_id };
}
async function paid(method = 'qris') {
  const attempt = await chosen(method);
  control().act(attempt.id, 'pay');
  return attempt;
}
const stateOf = async (id: string) => (await core.transaction.status(id)).transaction_status;

/** What the official client makes of each broken answer. */
const BROKEN: [string, object | string][] = [
  ['error', { httpStatusCode: 500 }],
  ['bad_gateway', { httpStatusCode: 502 }],
  ['html', '<h1>'],
  ['hang', { httpStatusCode: null }],
  ['reset', { httpStatusCode: null }],
];
const LOST = ['lost', 'lost_hang'];

async function expectBroken(call: Promise<unknown>, expected: object | string): Promise<void> {
  if (typeof expected === 'string') expect(await call).toEqual(expect.stringContaining(expected));
  else expect(await failure(call)).toMatchObject(expected);
}

describe.each(BROKEN)('%s', (fault, expected) => {
  beforeEach(() => waitAsFor(fault));

  it('on create makes no order', async () => {
    const orderId = freshId();
    control().setFaults({ snap_create: fault }, orderId);
    await expectBroken(create(orderId), expected);
    expect(() => control().order(orderId)).toThrow('There is no order');
  });

  it('on status', async () => {
    const { orderId, id } = await paid();
    control().setFaults({ status: fault }, orderId);
    await expectBroken(core.transaction.status(id), expected);
  });

  it('on cancel cancels nothing', async () => {
    const { orderId, id } = await chosen('bca_va');
    control().setFaults({ cancel: fault }, orderId);
    await expectBroken(core.transaction.cancel(id), expected);
    await expectBroken(core.transaction.expire(id), expected);
    expect(await stateOf(id)).toBe('pending');
  });

  it('on refund gives nothing back', async () => {
    const { orderId, id } = await paid();
    control().setFaults({ refund: fault }, orderId);
    await expectBroken(core.transaction.refund(id), expected);
    await expectBroken(core.transaction.refundDirect(id), expected);
    expect(await stateOf(id)).toBe('settlement');
  });
});

describe.each(LOST)('%s: done, and the answer never arrives', (fault) => {
  const nothing = { httpStatusCode: null, ApiResponse: null };
  beforeEach(() => waitAsFor(fault));

  it('of a create: the order is there, and asking again gives another token', async () => {
    const orderId = freshId();
    control().setFaults({ snap_create: fault }, orderId);
    expect(await failure(create(orderId))).toEqual(nothing);
    const { token } = control().order(orderId);
    control().setFaults({ snap_create: 'ok' }, orderId);
    expect((await create(orderId)).token).not.toBe(token);
  });

  it('of a cancel', async () => {
    const { orderId, id } = await chosen('bca_va');
    control().setFaults({ cancel: fault }, orderId);
    expect(await failure(core.transaction.cancel(id))).toEqual(nothing);
    expect(await stateOf(id)).toBe('cancel');
  });

  it('of a refund: its key finds it again', async () => {
    const { orderId, id } = await paid();
    const asked = { refund_key: 'once', amount: 50_000 };
    control().setFaults({ refund: fault }, orderId);
    expect(await failure(core.transaction.refund(id, asked))).toEqual(nothing);
    control().setFaults({ refund: 'ok' }, orderId);
    expect(await core.transaction.refund(id, asked)).toMatchObject({ refund_key: 'once' });
    expect(await core.transaction.status(id)).toMatchObject({ refund_amount: '50000.00' });
  });

  it('of a token that is cancelled', async () => {
    const { orderId, token } = await running.order();
    control().setFaults({ token_cancel: fault }, orderId);
    const call = fetch(`${running.sandbox.url}/snap/v1/transactions/${token}/cancel`, {
      method: 'POST',
      headers: authorization(),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await expect(call).rejects.toThrow();
    expect(control().order(orderId).token_state).toBe('cancelled');
  });
});

describe('on a refund', () => {
  it('the bank refuses with 202, which the client resolves, and nothing changes', async () => {
    const { orderId, id } = await paid();
    control().setFaults({ refund_verdict: 'bank_refuses' }, orderId);
    expect(await core.transaction.refundDirect(id)).toMatchObject({
      status_code: '202',
      transaction_status: 'settlement',
      refund_amount: '0.00',
    });
    expect(await stateOf(id)).toBe('settlement');
  });

  it('Midtrans refuses with 414, as when the balance is too low', async () => {
    const { orderId, id } = await paid();
    control().setFaults({ refund_verdict: 'rejected' }, orderId);
    expect(await failure(core.transaction.refund(id))).toMatchObject({ httpStatusCode: '414' });
  });

  it('the bank may confirm later, with a notification of its own', async () => {
    const { orderId, id } = await paid();
    control().setFaults({ refund_confirm_seconds: 3600 }, orderId);
    await core.transaction.refund(id);
    const confirmed = () =>
      control()
        .order(orderId)
        .notifications.filter(({ body }) => JSON.stringify(body).includes('bank_confirmed_at')).length;
    expect(confirmed()).toBe(0);
    running.sandbox.clock.advance(3_600_000);
    expect(confirmed()).toBe(1);
  });
});

describe('the webhook before the answer', () => {
  it('is told of a payment whose create call still waits', async () => {
    const orderId = freshId();
    control().setFaults({ snap_create: 'webhook_first' }, orderId);
    const { token } = await create(orderId);
    expect(token).toHaveLength(36);
    const told = running.receiver.received.filter(({ body }) => body.order_id === orderId);
    expect(told.map(({ body }) => body.transaction_status).sort()).toEqual(['pending', 'settlement']);
  });
});

describe('what is said of an attempt', () => {
  const notified = (orderId: string) => control().order(orderId).notifications.at(-1)?.body ?? {};
  const paidWith = async (faults: object) => {
    const { orderId } = await running.order();
    control().setFaults(faults, orderId);
    const { transaction_id: id } = control().choose(orderId, 'qris');
    control().act(id, 'pay');
    return { orderId, id, body: notified(orderId), status: await core.transaction.status(id) };
  };

  it('a forged signature is another one, of notifications only', async () => {
    const { body, status, orderId, id } = await paidWith({ signature: 'forged' });
    control().setFaults({ signature: 'right' }, orderId);
    await control().notify(id);
    expect(notified(orderId)).toEqual({ ...body, signature_key: status.signature_key });
    expect(body.signature_key).toMatch(/^[0-9a-f]{128}$/);
    expect(body.signature_key).not.toBe(status.signature_key);
  });

  it('a fee, set after the method was chosen, is paid too', async () => {
    const { orderId, id } = await chosen();
    control().setFaults({ fee: 2_500 }, orderId);
    control().act(id, 'pay');
    const differs = { gross_amount: '152500.00', transaction_status: 'settlement' };
    expect(notified(orderId)).toMatchObject(differs);
    expect(await core.transaction.status(id)).toMatchObject(differs);
    expect(await core.transaction.refund(id)).toMatchObject({ refund_amount: '152500.00' });
  });

  it('a promotion makes it less', async () => {
    expect((await paidWith({ fee: -50_000 })).body).toMatchObject({ gross_amount: '100000.00' });
  });

  it('fields that nobody knows come with it', async () => {
    const { body, status } = await paidWith({ extra_fields: 'some' });
    for (const said of [body, status]) expect(said).toMatchObject({ is_beta: true, loyalty: { points: 12 } });
  });

  it('optional ones are missing', async () => {
    const { body } = await paidWith({ optional_fields: 'no_fraud_status' });
    expect(body).not.toHaveProperty('fraud_status');
    expect(body).toHaveProperty('settlement_time');
    const least = await paidWith({ optional_fields: 'none' });
    expect(least.status).not.toHaveProperty('settlement_time');
    expect(least.body).not.toHaveProperty('merchant_id');
  });

  it('its id is like one of DANA, and status says it in place of the order', async () => {
    const { id, orderId, status } = await paidWith({
      transaction_id: 'dana',
      status_order_id: 'transaction_id',
    });
    expect(id).toMatch(/^A1\d{14}[A-Z0-9]{12}$/);
    expect(status).toMatchObject({ order_id: id, transaction_id: id });
    expect(notified(orderId)).toMatchObject({ order_id: orderId, transaction_id: id });
  });
});
