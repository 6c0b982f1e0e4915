import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSafeId } from '../../../integrations/midtrans/domain/ids.js';
import { ORDER_ID_BYTES, orderIdFrom } from './order-id.js';

const randomBytes = fc.uint8Array({ minLength: ORDER_ID_BYTES, maxLength: ORDER_ID_BYTES });

describe('the id of an order', () => {
  it.each([
    ['zeroes', new Uint8Array(ORDER_ID_BYTES), 'TAB-000000000000000000000000'],
    ['ones', new Uint8Array(ORDER_ID_BYTES).fill(255), 'TAB-ZZZZZZZZZZZZZZZZZZZZZZZZ'],
    [
      'five bits a digit',
      Uint8Array.from([0b00001_000, 0b10_00011_0, 0, 0, 0, ...new Uint8Array(10)]),
      'TAB-123',
    ],
  ])('writes %s', (_, random, start) => {
    expect(orderIdFrom(random).startsWith(start)).toBe(true);
  });

  it('is one that Midtrans takes: at most 50 of its characters', () => {
    fc.assert(
      fc.property(randomBytes, (random) => {
        const id = orderIdFrom(random);
        expect(id).toMatch(/^TAB-[0-9A-HJKMNP-TV-Z]{24}$/);
        expect(id.length).toBeLessThanOrEqual(50);
        expect(isSafeId(id)).toBe(true);
      }),
    );
  });

  it('loses no randomness: other bytes, another id', () => {
    fc.assert(
      fc.property(randomBytes, randomBytes, (a, b) => {
        expect(orderIdFrom(a) === orderIdFrom(b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
      }),
    );
    expect(ORDER_ID_BYTES * 8).toBeGreaterThanOrEqual(120);
  });
});
