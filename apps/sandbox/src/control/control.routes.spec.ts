import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aSandbox, WHATSAPP_TOKEN, type Running } from '../../test/support/a-sandbox.js';
import { controlApi } from '../../test/support/control-api.js';
import { signatureOf, type SignedParts } from '../midtrans/domain/signature.js';

let running: Running;
beforeAll(async () => (running = await aSandbox()));
afterEach(() => {
  running.sandbox.control.clearFaults();
});
afterAll(() => running.close());

const call = controlApi(() => running);

describe('an order', () => {
  it('is chosen, paid and told to the shop, with a right signature', async () => {
    const before = running.receiver.received.length;
    const { orderId, token } = await running.order();
    const chosen = await call('POST', `/orders/${orderId}/attempts`, { method: 'bca_va' });
    expect(chosen).toMatchObject({
      status: 201,
      body: {
        transaction_status: 'pending',
        payment_type: 'bank_transfer',
        actions: ['pay', 'deny', 'expire', 'cancel', 'fail'],
      },
    });
    const paid = await call('POST', `/attempts/${chosen.body.transaction_id}/pay`);
    expect(paid).toMatchObject({ status: 200, body: { transaction_status: 'settlement', actions: [] } });
    const received = (await running.receiver.waitFor(before + 2)).slice(before).map(({ body }) => body);
    expect(received.map(({ transaction_status }) => transaction_status).sort()).toEqual([
      'pending',
      'settlement',
    ]);
    for (const body of received) {
      expect(body.signature_key).toBe(signatureOf(body as unknown as SignedParts, 'SB-Mid-server-test'));
    }
    expect((await call('GET', `/orders/${orderId}`)).body).toMatchObject({
      order_id: orderId,
      gross_amount: '150000.00',
      token,
      redirect_url: `${running.sandbox.url}/snap/v4/redirection/${token}`,
      token_state: 'paid',
      attempts: [{ method: 'bca_va' }],
      notifications: [{ try: expect.any(Number) }, { url: `${running.receiver.url}/midtrans/webhook` }],
    });
  });

  it.each([
    ['qris', {}, 'qris', 'settlement'],
    ['gopay', {}, 'gopay', 'settlement'],
    ['gopay', { device: 'desktop' }, 'qris', 'settlement'],
    ['shopeepay', {}, 'shopeepay', 'settlement'],
    ['shopeepay', { device: 'desktop' }, 'qris', 'settlement'],
    ['bca_va', {}, 'bank_transfer', 'settlement'],
    ['bni_va', {}, 'bank_transfer', 'settlement'],
    ['bri_va', {}, 'bank_transfer', 'settlement'],
    ['permata_va', {}, 'bank_transfer', 'settlement'],
    ['cimb_va', {}, 'bank_transfer', 'settlement'],
    ['echannel', {}, 'echannel', 'settlement'],
    ['credit_card', {}, 'credit_card', 'capture'],
    ['credit_card', { details: { number: '4511111111111117' } }, 'credit_card', 'capture'],
    ['credit_card', { details: { number: '4611111111111116' } }, 'credit_card', 'deny'],
    ['indomaret', {}, 'cstore', 'settlement'],
    ['alfamart', {}, 'cstore', 'settlement'],
    ['akulaku', {}, 'akulaku', 'settlement'],
    ['kredivo', {}, 'kredivo', 'settlement'],
  ])('%s %j becomes %s and, paid, %s', async (method, more, paymentType, status) => {
    const { orderId } = await running.order();
    const { body } = await call('POST', `/orders/${orderId}/attempts`, { method, ...more });
    expect(body.payment_type).toBe(paymentType);
    expect((await call('POST', `/attempts/${body.transaction_id}/pay`)).body.transaction_status).toBe(status);
  });

  it('can have a second attempt paid besides the first, but no new one', async () => {
    const { orderId } = await running.order();
    const ids = ['bca_va', 'qris'].map(
      (method) => running.sandbox.control.choose(orderId, method).transaction_id,
    );
    for (const id of ids) expect((await call('POST', `/attempts/${id}/pay`)).status).toBe(200);
    expect((await call('POST', `/orders/${orderId}/attempts`, { method: 'qris' })).status).toBe(409);
  });

  it('lists with the newest first', async () => {
    const first = await running.order();
    const second = await running.order();
    const { orders } = (await call('GET', '/orders')).body as unknown as { orders: { order_id: string }[] };
    expect(orders.slice(0, 2).map(({ order_id }) => order_id)).toEqual([second.orderId, first.orderId]);
  });
});

describe('wishes that cannot be granted', () => {
  it('say why', async () => {
    const { orderId } = await running.order();
    const { transaction_id: id } = running.sandbox.control.choose(orderId, 'qris');
    running.sandbox.control.act(id, 'pay');
    expect((await call('POST', `/attempts/${id}/expire`)).status).toBe(409);
    expect((await call('POST', `/attempts/${id}/explode`)).status).toBe(404);
    expect((await call('POST', '/attempts/nothing/pay')).status).toBe(404);
    expect((await call('GET', '/orders/nothing')).body).toEqual({ error: 'There is no order "nothing".' });
    const other = await running.order();
    expect((await call('POST', `/orders/${other.orderId}/attempts`, { method: 'cash' })).status).toBe(422);
    expect((await call('POST', `/orders/${other.orderId}/attempts`)).status).toBe(422);
  });

  it('are not heard from pages of other sites', async () => {
    expect((await call('DELETE', '/messages', undefined, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(
      403,
    );
  });
});

describe('faults', () => {
  it('merge, hold for one order, and are cleared', async () => {
    expect((await call('PUT', '/faults', { duplicate: 2 })).body).toMatchObject({
      duplicate: 2,
      notifications: 'send',
    });
    expect((await call('PUT', '/orders/X/faults', { notifications: 'hold' })).body).toMatchObject({
      duplicate: 2,
      notifications: 'hold',
    });
    expect((await call('GET', '/faults')).body).toMatchObject({ notifications: 'send' });
    expect((await call('GET', '/orders/X/faults')).body).toMatchObject({ notifications: 'hold' });
    expect((await call('DELETE', '/faults')).body).toMatchObject({ duplicate: 0 });
    expect((await call('GET', '/orders/X/faults')).body).toMatchObject({ notifications: 'send' });
  });

  it.each<object>([
    { duplicate: -1 },
    { duplicate: '3' },
    { notifications: 'lose' },
    { gravity: 'off' },
    { toString: 'x' },
  ])('refuse %j whole', async (change) => {
    expect((await call('PUT', '/faults', { whatsapp: 'error', ...change })).status).toBe(422);
    expect((await call('GET', '/faults')).body).toMatchObject({ whatsapp: 'ok' });
  });

  it('hold notifications until they are released, and resend in spite of it', async () => {
    const before = running.receiver.received.length;
    await call('PUT', '/faults', { notifications: 'hold' });
    const { orderId } = await running.order();
    const { transaction_id: id } = running.sandbox.control.choose(orderId, 'qris');
    const resent = await call('POST', `/attempts/${id}/notify`);
    expect(resent.body).toMatchObject({ notifications: [{ state: 'delivered', status: 200 }] });
    expect((await call('POST', '/notifications/release?order_id=none')).body).toEqual({ released: 0 });
    expect((await call('POST', '/notifications/release')).body).toEqual({ released: 1 });
    await running.receiver.waitFor(before + 2);
  });
});

describe('several attempts', () => {
  it('a card that is refused, then a QR code, of one order', async () => {
    const { orderId } = await running.order();
    const details = { number: '4611111111111116' };
    const card = await call('POST', `/orders/${orderId}/attempts`, { method: 'credit_card', details });
    await call('POST', `/attempts/${card.body.transaction_id}/pay`);
    const code = await call('POST', `/orders/${orderId}/attempts`, { method: 'qris' });
    await call('POST', `/attempts/${code.body.transaction_id}/pay`);
    expect((await call('GET', `/orders/${orderId}`)).body).toMatchObject({
      token_state: 'paid',
      attempts: [
        { transaction_id: card.body.transaction_id, transaction_status: 'deny', order_id: orderId },
        { transaction_id: code.body.transaction_id, transaction_status: 'settlement', order_id: orderId },
      ],
    });
    expect(card.body.transaction_id).not.toBe(code.body.transaction_id);
  });
});

describe('money back', () => {
  it('in part and in whole, as far as there is any', async () => {
    const { orderId } = await running.order();
    const { transaction_id: id } = running.sandbox.control.choose(orderId, 'gopay');
    expect((await call('POST', `/attempts/${id}/refund`)).status).toBe(409);
    running.sandbox.control.act(id, 'pay');
    const part = await call('POST', `/attempts/${id}/refund`, {
      amount: 50_000,
      key: 'part',
      reason: 'late',
    });
    expect(part.body).toMatchObject({ transaction_status: 'partial_refund', money_back: ['refund'] });
    expect((await call('POST', `/attempts/${id}/refund`)).body).toMatchObject({
      transaction_status: 'refund',
      refund_amount: '150000.00',
      money_back: [],
    });
    expect((await call('POST', `/attempts/${id}/chargeback`)).status).toBe(409);
  });
});

describe('messages', () => {
  it('can be read by number and cleared', async () => {
    for (const number of ['6281200000001', '6281200000002']) {
      await fetch(`${running.sandbox.url}/send`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'x-whatsapp-token': WHATSAPP_TOKEN },
        body: JSON.stringify({ number, message: `to ${number}` }),
      });
    }
    expect((await call('GET', '/messages?number=6281200000002')).body).toEqual({
      messages: [
        {
          id: expect.any(String),
          number: '6281200000002',
          message: 'to 6281200000002',
          received_at: expect.any(String),
        },
      ],
    });
    expect((await call('DELETE', '/messages')).status).toBe(204);
    expect((await call('GET', '/messages')).body).toEqual({ messages: [] });
  });
});
