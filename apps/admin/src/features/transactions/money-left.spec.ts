import { describe, expect, it } from '@jest/globals';
import { holding, moneyLeft } from './money-left.js';

describe('what can still be given back of a payment', () => {
  it.each([
    ['all of it', '50000.00', '0.00', '0.00', 50_000],
    ['what Midtrans has not returned', '50000.00', '20000.00', '0.00', 30_000],
    ['what nobody has transferred', '50000.00', '20000.00', '10000.00', 20_000],
    ['nothing', '50000.00', '0.00', '50000.00', 0],
    ['nothing when more went back than came', '50000.00', '50000.00', '10000.00', 0],
  ])('is %s', (_, gross_amount, refunded, returned_by_hand, left) => {
    expect(moneyLeft({ gross_amount, refunded, returned_by_hand })).toBe(left);
  });
});

describe('the attempts to decide about', () => {
  const none = { gross_amount: '50000.00', refunded: '0.00', returned_by_hand: '0.00' };
  const paid = { ...none, id: 'paid', status: 'settlement', applied: true };
  const surplus = { ...paid, id: 'surplus', applied: false };
  const later = { ...surplus, id: 'later' };
  const expired = { ...surplus, id: 'expired', status: 'expire' };
  const returned = { ...paid, id: 'returned', returned_by_hand: '50000.00' };

  it.each([
    ['the one that was paid', [expired, paid], ['paid']],
    ['first the surplus of an order that was paid twice', [paid, surplus], ['surplus', 'paid']],
    ['one surplus after the other', [surplus, paid, later], ['surplus', 'later', 'paid']],
    ['what has money left', [returned, { ...paid, id: 'other' }], ['other']],
    ['none when all money went back', [expired, returned], []],
  ])('are %s', (_, attempts, ids) => {
    expect(holding(attempts).map(({ id }) => id)).toEqual(ids);
  });
});
