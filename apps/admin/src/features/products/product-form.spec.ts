import { describe, expect, it } from '@jest/globals';
import { EMPTY, fromForm, wholeRupiah } from './product-form.js';

describe('a package as it is typed', () => {
  it.each([
    ['50000', '50000'],
    ['50.000', '50000'],
    ['Rp 50.000', '50000'],
    ['lima', 'lima'],
  ])('with the price %s is sent with %s', (price, sent) => {
    expect(fromForm({ ...EMPTY, price }).price).toBe(sent);
  });

  it('is shown without sen', () => {
    expect(wholeRupiah('50000.00')).toBe('50000');
  });
});
