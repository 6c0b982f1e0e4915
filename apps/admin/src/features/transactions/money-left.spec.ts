import { describe, expect, it } from '@jest/globals';
import { moneyLeft } from './money-left.js';

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
