import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PAYMENT_METHODS } from '../midtrans/methods/payment-methods.js';
import { aSandbox, authorization, CLIENT_KEY, type Running } from '../../test/support/a-sandbox.js';
import { aCustomer, LAPTOP, PHONE, unescaped } from '../../test/support/a-customer.js';

let running: Running;
beforeAll(async () => (running = await aSandbox({ finishUrl: 'http://shop.test/' })));
afterAll(() => running.close());

const { look, press, chosen, attemptsOf } = aCustomer(() => running);

describe('the list of methods', () => {
  it('offers what the order enables', async () => {
    const { token } = await running.order({ enabled_payments: ['other_qris', 'bca_va', 'dana'] });
    const page = await look(`/popup/${token}`);
    expect(page.buttons).toEqual(['Tutup', 'QRIS', 'BCA Virtual Account']);
    expect(page.outcome).toEqual({ event: 'close' });
    expect(page.text).toContain('Rp150.000');
  });

  it('offers everything when the order does not say, in English when asked', async () => {
    const { token } = await running.order();
    const page = await look(`/popup/${token}?language=en`);
    const labels = PAYMENT_METHODS.map(({ label }) => label.en);
    expect(page.buttons).toEqual(['Close', ...labels]);
    expect(labels).toHaveLength(14);
  });

  it('does not take a method that the order does not offer', async () => {
    const { orderId, token } = await running.order({ enabled_payments: ['bca_va'] });
    await press(`/popup/${token}/attempts`, { method: 'gopay' });
    expect(attemptsOf(orderId)).toEqual([]);
  });

  it('shows names from outside as text', async () => {
    const { token } = await running.order({
      item_details: [{ name: '<img src=x>', price: 150_000, quantity: 1 }],
    });
    expect((await look(`/popup/${token}`)).text).toContain('&lt;img src=x&gt;');
  });
});

describe('a chosen method', () => {
  it('waits with its number, and closing means pending', async () => {
    const { page, id } = await chosen('bca_va');
    expect(page.buttons).toContain('Simulasikan pembayaran berhasil');
    expect(page.outcome).toMatchObject({
      event: 'pending',
      result: {
        status_code: '201',
        transaction_id: id,
        transaction_status: 'pending',
        payment_type: 'bank_transfer',
        bca_va_number: expect.stringMatching(/^\d{11}$/),
        gross_amount: '150000.00',
      },
    });
    expect(page.text).toContain(String(page.outcome.result?.bca_va_number));
  });

  it('is found again when the page is opened later, and can be changed', async () => {
    const { orderId, token } = await chosen('bca_va');
    expect((await look(`/popup/${token}`)).outcome.event).toBe('pending');
    const list = await look(`/popup/${token}?choose=1`);
    expect(list.text).toContain('Lanjutkan BCA Virtual Account');
    await press(`/popup/${token}/attempts`, { method: 'qris' });
    expect(attemptsOf(orderId).map(({ payment_type }) => payment_type)).toEqual(['bank_transfer', 'qris']);
  });

  it.each([
    ['on a phone', PHONE, 'gopay', 'Buka aplikasi GoPay'],
    ['on a computer', LAPTOP, 'qris', 'Kode QR pembayaran'],
  ])('GoPay %s', async (_, userAgent, paymentType, sees) => {
    const { orderId, page } = await chosen('gopay', {}, userAgent);
    expect(attemptsOf(orderId)).toMatchObject([{ payment_type: paymentType }]);
    expect(page.text).toContain(sees);
  });

  it('a card is typed first, masked, and asks for 3-D Secure', async () => {
    const { token } = await running.order();
    expect((await look(`/popup/${token}?form=credit_card`)).buttons).toContain('Lanjut ke verifikasi');
    const wrong = await press(`/popup/${token}/attempts`, { method: 'credit_card', number: '4811 1111' });
    expect(wrong.text).toContain('role="alert"');
    expect(wrong.outcome).toEqual({ event: 'close' });
    const right = await press(`/popup/${token}/attempts`, {
      method: 'credit_card',
      number: '4811 1111 1111 1114',
    });
    expect(right.text).toContain('Verifikasi 3-D Secure');
    expect(right.outcome.result).toMatchObject({ masked_card: '48111111-1114', payment_type: 'credit_card' });
    expect(right.text).not.toContain('4811111111111114');
  });
});

describe('the simulation', () => {
  it('pays: success with what the browser may know', async () => {
    const { token, id } = await chosen('credit_card', { number: '4811111111111114' });
    const page = await press(`/popup/${token}/attempts/${id}/pay`);
    expect(page.outcome).toMatchObject({
      event: 'success',
      result: { status_code: '200', transaction_status: 'capture', approval_code: expect.any(String) },
    });
    expect(page.buttons).toEqual(['Kembali ke toko']);
  });

  it('fails: an error, and another way is offered', async () => {
    const { token, id } = await chosen('qris');
    const page = await press(`/popup/${token}/attempts/${id}/deny`);
    expect(page.outcome).toMatchObject({
      event: 'error',
      result: { status_code: '202', transaction_status: 'deny' },
    });
    expect((await look(`/popup/${token}?choose=1`)).buttons).toContain('QRIS');
  });

  it('cannot pay twice, and a paid page that is opened again is an error', async () => {
    const { orderId, token, id } = await chosen('qris');
    await press(`/popup/${token}/attempts/${id}/pay`);
    await press(`/popup/${token}/attempts/${id}/deny`);
    expect(attemptsOf(orderId)).toMatchObject([{ transaction_status: 'settlement' }]);
    const again = await look(`/popup/${token}`);
    expect(again.outcome).toEqual({
      event: 'error',
      result: { status_code: '406', status_message: ['transaction has been processed'] },
    });
  });

  it('does not reach attempts of other orders', async () => {
    const mine = await chosen('qris');
    const other = await chosen('qris');
    await press(`/popup/${mine.token}/attempts/${other.id}/pay`);
    expect(attemptsOf(other.orderId)).toMatchObject([{ transaction_status: 'pending' }]);
  });
});

describe('a page that is over', () => {
  it('for one attempt only leaves the other ways open', async () => {
    const { orderId, token, id } = await chosen('qris');
    running.sandbox.control.act(id, 'expire');
    const page = await look(`/popup/${token}`);
    expect(page.text).toContain('Waktu bayar habis');
    expect(page.outcome).toMatchObject({ event: 'error', result: { transaction_status: 'expire' } });
    expect(running.sandbox.control.order(orderId).token_state).toBe('in_progress');
  });

  it('for the whole order, when the merchant cancelled the transaction', async () => {
    const { token, id } = await chosen('bca_va');
    await fetch(`${running.sandbox.url}/v2/${id}/cancel`, { method: 'POST', headers: authorization() });
    expect((await look(`/popup/${token}?choose=1`)).text).toContain('Pembayaran dibatalkan');
  });

  it('says so when its token is unknown, or the client key is another', async () => {
    expect(await look('/popup/nothing')).toMatchObject({ status: 404, outcome: { event: 'error' } });
    const { token } = await running.order();
    expect(await look(`/popup/${token}?client_key=other`)).toMatchObject({
      status: 401,
      outcome: { event: 'error' },
    });
    expect(await look(`/popup/${token}?client_key=${CLIENT_KEY}`)).toMatchObject({ status: 200 });
  });

  it('is noticed by one that is open', async () => {
    const { token, id } = await chosen('qris');
    const version = async () => {
      const answer = await fetch(`${running.sandbox.url}/snap/v4/popup/${token}/state`);
      return ((await answer.json()) as { version: string }).version;
    };
    const before = await version();
    expect((await look(`/popup/${token}`)).text).toContain(`data-version="${before}"`);
    running.sandbox.control.act(id, 'pay');
    expect(await version()).not.toBe(before);
  });
});

describe('a page of its own', () => {
  it('leads back to the shop with what happened', async () => {
    const { token, id } = await chosen('bca_va');
    const waiting = await look(`/redirection/${token}`);
    expect(unescaped(waiting.text)).toMatch(
      /href="http:\/\/shop\.test\/\?order_id=ORDER-\d+&status_code=201&transaction_status=pending&merchant_id=G000000000"/,
    );
    const paid = await press(`/redirection/${token}/attempts/${id}/pay`);
    expect(paid.outcome.result?.finish_redirect_url).toMatch(/status_code=200&transaction_status=settlement/);
  });

  it('with nothing chosen says only which order, and prefers the order’s own address', async () => {
    const { orderId, token } = await running.order({
      callbacks: { finish: 'https://shop.test/payments?tab=1' },
    });
    expect(unescaped((await look(`/redirection/${token}`)).text)).toContain(
      `href="https://shop.test/payments?tab=1&order_id=${orderId}"`,
    );
  });
});

describe('frames', () => {
  it('may hold the popup, not the page of its own', async () => {
    const { token } = await running.order();
    const policy = async (mode: string) =>
      (await fetch(`${running.sandbox.url}/snap/v4/${mode}/${token}`)).headers.get('content-security-policy');
    expect(await policy('popup')).toContain('frame-ancestors http: https:');
    expect(await policy('redirection')).toContain("frame-ancestors 'none'");
  });

  it('speak only to the origin that was named', async () => {
    const { token } = await running.order();
    const merchant = async (host: string) =>
      /data-merchant="([^"]*)"/.exec((await look(`/popup/${token}?origin_host=${host}`)).text)?.[1];
    expect(await merchant('http://shop.test:3000/any/path')).toBe('http://shop.test:3000');
    expect(await merchant('*')).toBe('');
  });
});

it('snap.js is where shops load it from', async () => {
  const response = await fetch(`${running.sandbox.url}/snap/snap.js`);
  expect(response.headers.get('content-type')).toContain('javascript');
  expect(await response.text()).toContain('snap-midtrans');
});
