import { describe, expect, it } from '@jest/globals';
import { methodName } from './method-names.js';

describe('the name of a payment method', () => {
  it.each([
    ['qris', 'QRIS', 'QRIS'],
    ['gopay', 'GoPay', 'GoPay'],
    ['shopeepay', 'ShopeePay', 'ShopeePay'],
    ['bank_transfer', 'Virtual Account', 'Virtual Account'],
    ['echannel', 'Mandiri Bill', 'Mandiri Bill'],
    ['credit_card', 'Kartu kredit/debit', 'Credit/debit card'],
    ['cstore', 'Indomaret / Alfamart', 'Indomaret / Alfamart'],
    ['akulaku', 'Akulaku', 'Akulaku'],
    ['kredivo', 'Kredivo', 'Kredivo'],
    ['uob_ezpay', 'uob ezpay', 'uob ezpay'],
  ])('%s is %s, or %s', (type, id, en) => {
    expect([methodName(type, 'id'), methodName(type, 'en')]).toEqual([id, en]);
  });

  it('is nothing while no method is known', () => {
    expect([methodName(null, 'id'), methodName(undefined, 'en')]).toEqual([undefined, undefined]);
  });
});
