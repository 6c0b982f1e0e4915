import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatMoney } from './money.js';

describe('formatMoney', () => {
  it.each([
    ['50000.00', 'Rp50.000'],
    ['150000', 'Rp150.000'],
    ['0.00', 'Rp0'],
    ['999.00', 'Rp999'],
    ['1000.00', 'Rp1.000'],
    ['99999999.99', 'Rp99.999.999,99'],
    ['12.5', 'Rp12,50'],
    ['-50000.00', '-Rp50.000'],
    ['gratis', 'gratis'],
  ])('%s is written %s', (amount, text) => {
    expect(formatMoney(amount)).toBe(text);
  });

  it('loses no digit of a whole amount', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), (rupiah) => {
        expect(Number(formatMoney(`${rupiah}.00`).replace(/\D/g, ''))).toBe(rupiah);
      }),
    );
  });
});
