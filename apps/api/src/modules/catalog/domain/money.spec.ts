import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatRupiah, parseRupiah, toDecimal } from './money.js';

const rupiah = fc.nat({ max: 99_999_999 });

describe('money', () => {
  it.each([
    ['50000.00', 50_000],
    ['0.00', 0],
    ['99999999.00', 99_999_999],
    ['150000', 150_000],
    // A price that the former application stored with sen is shown and charged as the same whole amount.
    ['14999.60', 15_000],
  ])('%s is %d rupiah', (decimal, amount) => {
    expect(parseRupiah(decimal)).toBe(amount);
  });

  it.each([
    [0, 'Rp0'],
    [999, 'Rp999'],
    [50_000, 'Rp50.000'],
    [1_250_000, 'Rp1.250.000'],
  ])('%d reads %s', (amount, text) => {
    expect(formatRupiah(amount)).toBe(text);
  });

  it('comes back unchanged from its decimal form', () => {
    fc.assert(
      fc.property(rupiah, (amount) => {
        expect(parseRupiah(toDecimal(amount))).toBe(amount);
        expect(toDecimal(amount)).toMatch(/^\d+\.00$/);
      }),
    );
  });
});
