import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'midtrans-client';
import { aSandbox, authorization, type Running } from '../../test/support/a-sandbox.js';
import { coreClient, failure, snapClient } from '../../test/support/official-client.js';

let running: Running;
let core: Client;

/** An order without a chosen method. */
const unchosen = async () => (await running.order()).orderId;

/** The transaction id of an order's chosen method. */
async function chosen(method: string, orderId?: string): Promise<string> {
  const order = orderId ?? (await unchosen());
  return running.sandbox.control.choose(order, method).transaction_id;
}

async function paid(method: string, orderId?: string): Promise<string> {
  const transactionId = await chosen(method, orderId);
  running.sandbox.control.act(transactionId, 'pay');
  return transactionId;
}

beforeAll(async () => {
  running = await aSandbox();
  core = coreClient(running.sandbox.url);
});
afterAll(() => running.close());

describe('status', () => {
  it('is 404 in the body of an HTTP 200 until a method was chosen', async () => {
    const orderId = await unchosen();
    expect(await failure(core.transaction.status(orderId))).toMatchObject({
      httpStatusCode: '404',
      ApiResponse: { status_code: '404', status_message: "Transaction doesn't exist." },
    });
    running.sandbox.control.setFaults({ not_found_http: '404' }, orderId);
    expect(await failure(core.transaction.status(orderId))).toMatchObject({ httpStatusCode: 404 });
  });

  it('follows an attempt by its own id and by the order', async () => {
    const orderId = await unchosen();
    const id = await chosen('bca_va', orderId);
    expect(await core.transaction.status(id)).toMatchObject({
      status_code: '201',
      transaction_status: 'pending',
    });
    running.sandbox.control.act(id, 'pay');
    const answer = await core.transaction.status(orderId);
    expect(answer).toMatchObject({
      status_code: '200',
      transaction_status: 'settlement',
      transaction_id: id,
    });
    expect(await snapClient(running.sandbox.url).transaction.status(id)).toEqual(answer);
    expect(await core.transaction.notification({ transaction_id: id })).toEqual(answer);
  });

  it('by order id means the paid attempt, else the latest', async () => {
    const orderId = await unchosen();
    const first = await chosen('bca_va', orderId);
    const second = running.sandbox.control.choose(orderId, 'qris').transaction_id;
    expect(await core.transaction.status(orderId)).toMatchObject({ transaction_id: second });
    running.sandbox.control.act(first, 'pay');
    expect(await core.transaction.status(orderId)).toMatchObject({ transaction_id: first });
    expect(await core.transaction.status(second)).toMatchObject({ transaction_status: 'pending' });
  });

  it('is 401 for another key', async () => {
    const stranger = coreClient(running.sandbox.url, 'other');
    expect(await failure(stranger.transaction.status('any'))).toMatchObject({
      httpStatusCode: 401,
      ApiResponse: { status_code: '401' },
    });
  });
});

describe('cancel and expire', () => {
  it('cancel answers 200 and leaves a cancelled transaction', async () => {
    const id = await chosen('bca_va');
    expect(await core.transaction.cancel(id)).toMatchObject({
      status_code: '200',
      status_message: 'Success, transaction is canceled',
      transaction_status: 'cancel',
    });
    expect(await core.transaction.status(id)).toMatchObject({
      status_code: '200',
      transaction_status: 'cancel',
    });
  });

  it('expire answers 407, and so does status afterwards', async () => {
    const id = await chosen('gopay');
    expect(await core.transaction.expire(id)).toMatchObject({
      status_code: '407',
      transaction_status: 'expire',
    });
    expect(await core.transaction.status(id)).toMatchObject({
      status_code: '407',
      transaction_status: 'expire',
    });
  });

  it('of something paid is 412; a captured card can still be cancelled', async () => {
    const va = await paid('bca_va');
    for (const call of [core.transaction.cancel(va), core.transaction.expire(va)]) {
      expect(await failure(call)).toMatchObject({ httpStatusCode: '412' });
    }
    const card = await paid('credit_card');
    expect(await core.transaction.cancel(card)).toMatchObject({
      transaction_status: 'cancel',
      masked_card: '48111111-1114',
    });
  });

  it('of something unknown is 404', async () => {
    expect(await failure(core.transaction.cancel('nothing'))).toMatchObject({ httpStatusCode: '404' });
  });
});

describe('a card that is only authorised', () => {
  const capture = async (body: object) => {
    const answer = await fetch(`${running.sandbox.url}/v2/capture`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...authorization() },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const authorized = async () => {
    const { orderId } = await running.order({ credit_card: { type: 'authorize' } });
    return paid('credit_card', orderId);
  };

  it('holds the money until it is captured, once and in full', async () => {
    const id = await authorized();
    expect(await core.transaction.status(id)).toMatchObject({
      status_code: '200',
      transaction_status: 'authorize',
    });
    expect(await capture({ transaction_id: id, gross_amount: 1 })).toMatchObject({ status_code: '412' });
    const whole = { transaction_id: id, gross_amount: 150_000 };
    expect(await capture(whole)).toMatchObject({ status_code: '200', transaction_status: 'capture' });
    expect(await capture(whole)).toMatchObject({ status_code: '412' });
    expect(await capture({ transaction_id: 'none' })).toMatchObject({ status_code: '404' });
  });

  it('can be let go', async () => {
    const id = await authorized();
    expect(await core.transaction.cancel(id)).toMatchObject({ transaction_status: 'cancel' });
  });
});

describe('approve and deny', () => {
  it.each([
    ['approve', 'capture', 'accept'],
    ['deny', 'deny', 'deny'],
  ] as const)('%s decides on a card under review', async (call, status, fraud) => {
    const { orderId } = await running.order();
    const details = { number: '4511111111111117' };
    const { transaction_id: id } = running.sandbox.control.choose(orderId, 'credit_card', 'mobile', details);
    running.sandbox.control.act(id, 'pay');
    expect(await core.transaction.status(id)).toMatchObject({
      status_code: '201',
      transaction_status: 'capture',
      fraud_status: 'challenge',
    });
    const decided = { transaction_status: status, fraud_status: fraud };
    expect(await core.transaction[call](id)).toMatchObject({ status_code: '200', ...decided });
    expect(await core.transaction.status(id)).toMatchObject(decided);
    expect(await failure(core.transaction[call](id))).toMatchObject({ httpStatusCode: '412' });
  });

  it('are only for a card under review', async () => {
    const id = await paid('credit_card');
    for (const call of [core.transaction.approve(id), core.transaction.deny(id)]) {
      expect(await failure(call)).toMatchObject({ httpStatusCode: '412' });
    }
  });
});

describe('refund', () => {
  it('goes part by part until nothing is left', async () => {
    const id = await paid('qris');
    expect(
      await core.transaction.refundDirect(id, { refund_key: 'r1', amount: 50_000, reason: 'half' }),
    ).toMatchObject({
      status_code: '200',
      transaction_status: 'partial_refund',
      refund_key: 'r1',
      refund_amount: '50000.00',
      refund_chargeback_id: expect.any(Number),
    });
    expect(await failure(core.transaction.refund(id, { amount: 100_001 }))).toMatchObject({
      httpStatusCode: '414',
    });
    expect(await core.transaction.refund(id)).toMatchObject({
      transaction_status: 'refund',
      refund_amount: '100000.00',
    });
    expect(await core.transaction.status(id)).toMatchObject({
      transaction_status: 'refund',
      refund_amount: '150000.00',
    });
    expect(await failure(core.transaction.refund(id))).toMatchObject({ httpStatusCode: '412' });
  });

  it('with a key that was used is the same refund, or an error when it asks for something else', async () => {
    const id = await paid('gopay');
    const first = await core.transaction.refund(id, { refund_key: 'again', amount: 10_000 });
    const second = await core.transaction.refund(id, { refund_key: 'again', amount: 10_000 });
    expect(second.refund_chargeback_id).toBe(first.refund_chargeback_id);
    expect(await core.transaction.status(id)).toMatchObject({ refund_amount: '10000.00' });
    expect(await failure(core.transaction.refund(id, { refund_key: 'again', amount: 20_000 }))).toMatchObject(
      {
        httpStatusCode: '406',
      },
    );
  });

  it.each(['bca_va', 'bni_va', 'bri_va', 'permata_va', 'cimb_va', 'echannel', 'indomaret', 'alfamart'])(
    'of %s is not possible',
    async (method) => {
      const id = await paid(method);
      expect(await failure(core.transaction.refund(id))).toMatchObject({ httpStatusCode: '412' });
    },
  );

  it.each(['gopay', 'akulaku', 'kredivo'])('of %s is', async (method) => {
    const id = await paid(method);
    expect(await core.transaction.refundDirect(id)).toMatchObject({ transaction_status: 'refund' });
  });

  it('of ShopeePay is of everything', async () => {
    const id = await paid('shopeepay');
    expect(await failure(core.transaction.refundDirect(id, { amount: 1000 }))).toMatchObject({
      httpStatusCode: '414',
    });
    expect(await core.transaction.refundDirect(id)).toMatchObject({ transaction_status: 'refund' });
  });

  it('comes in time', async () => {
    const id = await paid('kredivo');
    running.sandbox.clock.advance(15 * 86_400_000);
    expect(await failure(core.transaction.refund(id))).toMatchObject({ httpStatusCode: '414' });
  });

  it('has a key that can be written', async () => {
    const id = await paid('qris');
    expect(await failure(core.transaction.refund(id, { refund_key: 'a key' }))).toMatchObject({
      httpStatusCode: '400',
    });
  });

  it('of a card waits for its settlement', async () => {
    const id = await paid('credit_card');
    expect(await failure(core.transaction.refund(id))).toMatchObject({ httpStatusCode: '412' });
    running.sandbox.control.act(id, 'settle');
    expect(await core.transaction.refund(id)).toMatchObject({ transaction_status: 'refund' });
  });
});
