import { describe, expect, it } from '@jest/globals';
import type { Product } from '../../shell/api/types.js';
import { cheapest } from './cheapest.js';

const priced = (id: number, price: string) => ({ id, price }) as Product;

describe('cheapest', () => {
  it('compares amounts, not texts', () => {
    expect(cheapest([priced(1, '125000.00'), priced(2, '50000.00'), priced(3, '90000.00')])?.id).toBe(2);
  });

  it('takes the first of equals, and nothing from nothing', () => {
    expect(cheapest([priced(1, '50000.00'), priced(2, '50000.00')])?.id).toBe(1);
    expect(cheapest([])).toBeUndefined();
  });
});
