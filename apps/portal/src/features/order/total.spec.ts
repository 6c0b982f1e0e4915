import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { totalOf } from './total.js';

describe('totalOf', () => {
  it.each([
    ['50000.00', 1, '50000.00'],
    ['50000.00', 12, '600000.00'],
    ['50000', 3, '150000.00'],
    ['0.10', 3, '0.30'],
    ['33333.33', 3, '99999.99'],
    ['0.00', 5, '0.00'],
  ])('%s × %d is %s', (price, quantity, total) => {
    expect(totalOf(price, quantity)).toBe(total);
  });

  it('is exact for every price and quantity', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), fc.integer({ min: 1, max: 12 }), (rupiah, quantity) => {
        expect(totalOf(`${rupiah}.00`, quantity)).toBe(`${rupiah * quantity}.00`);
      }),
    );
  });
});
