import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCustomer, PHONE } from '../../test/support/a-customer.js';
import { aSandbox, type Running } from '../../test/support/a-sandbox.js';

let running: Running;
beforeAll(async () => (running = await aSandbox()));
afterAll(() => running.close());

const { look, press, chosen, attemptsOf } = aCustomer(() => running);

describe('what the customer is told to do', () => {
  it.each([
    ['echannel', ['Kode perusahaan', '70012', 'Kode bayar']],
    ['indomaret', ['Kode pembayaran Indomaret', 'kasir']],
    ['alfamart', ['Kode pembayaran Alfamart']],
    ['akulaku', ['Masuk ke Akulaku']],
    ['permata_va', ['Nomor virtual account Permata']],
    ['shopeepay', ['Buka aplikasi ShopeePay']],
  ])('%s', async (method, sees) => {
    const { page } = await chosen(method, {}, PHONE);
    for (const text of sees) expect(page.text).toContain(text);
    expect(page.outcome).toMatchObject({ event: 'pending', result: { status_code: '201' } });
  });

  it('on a computer ShopeePay is a QR code of its own acquirer', async () => {
    const { orderId } = await chosen('shopeepay');
    expect(attemptsOf(orderId)).toMatchObject([{ payment_type: 'qris', acquirer: 'airpay shopee' }]);
  });
});

describe('a card at 3-D Secure', () => {
  const secured = (number: string) => chosen('credit_card', { number });

  it.each([
    ['4811111111111114', 'success', { transaction_status: 'capture' }],
    ['4511111111111117', 'pending', { transaction_status: 'capture', fraud_status: 'challenge' }],
    ['4611111111111116', 'error', { transaction_status: 'deny', fraud_status: 'deny' }],
    ['4911111111111113', 'error', { transaction_status: 'deny', fraud_status: 'accept' }],
  ])('%s ends in %s', async (number, event, result) => {
    const { token, id } = await secured(number);
    expect((await press(`/popup/${token}/attempts/${id}/pay`)).outcome).toMatchObject({ event, result });
  });

  it('can be put under review, waits there, and is paid when the shop approves', async () => {
    const { token, id } = await secured('4811111111111114');
    const review = await press(`/popup/${token}/attempts/${id}/challenge`);
    expect(review.text).toContain('Pembayaran sedang diperiksa');
    expect(review.buttons).toEqual(['Tutup']);
    running.sandbox.control.act(id, 'approve');
    expect((await look(`/popup/${token}?followed=1`)).text).toContain('Pembayaran berhasil');
  });
});
