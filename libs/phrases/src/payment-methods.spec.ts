import { describe, expect, it } from '@jest/globals';
import { paymentMethodName } from './payment-methods.js';

describe('the name of a payment method', () => {
  it.each([
    ['qris', 'QRIS', 'QRIS'],
    ['gopay', 'GoPay', 'GoPay'],
    ['shopeepay', 'ShopeePay', 'ShopeePay'],
    ['ovo', 'OVO', 'OVO'],
    ['dana', 'DANA', 'DANA'],
    ['bank_transfer', 'Virtual Account', 'Virtual Account'],
    ['echannel', 'Mandiri Bill', 'Mandiri Bill'],
    ['credit_card', 'Kartu kredit/debit', 'Credit/debit card'],
    ['cstore', 'Indomaret / Alfamart', 'Indomaret / Alfamart'],
    ['akulaku', 'Akulaku', 'Akulaku'],
    ['kredivo', 'Kredivo', 'Kredivo'],
    ['uob_ezpay', 'uob ezpay', 'uob ezpay'],
  ])('%s is %s, or %s', (type, id, en) => {
    expect([paymentMethodName(type, 'id'), paymentMethodName(type, 'en')]).toEqual([id, en]);
  });
});
