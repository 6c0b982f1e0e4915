import { describe, expect, it } from '@jest/globals';
import { ApiError } from '@teamanubot/contracts/client';
import fc from 'fast-check';
import type { OrderStatus } from '../../shell/api/types.js';
import { pollDelay } from './poll-delay.js';

const MINUTE = 60_000;

const order = (status: OrderStatus) => ({ data: { status } });

describe('pollDelay', () => {
  it.each([
    [0, 2_000],
    [59_999, 2_000],
    [MINUTE, 5_000],
    [5 * MINUTE, 15_000],
    [30 * MINUTE, MINUTE],
    [24 * 60 * MINUTE, MINUTE],
  ])('a pending order after %d ms is asked for every %d ms', (waited, delay) => {
    expect(pollDelay(order('pending'), waited)).toBe(delay);
  });

  it.each(['paid', 'failed', 'expired', 'cancelled', 'refunded'] as const)('%s is final', (status) => {
    expect(pollDelay(order(status), 0)).toBe(false);
  });

  it('asks for a reviewed order seldom, and for one that could not be had not by itself', () => {
    expect(pollDelay(order('review'), 0)).toBe(MINUTE);
    expect(pollDelay({}, 0)).toBe(false);
  });

  it('waits as long as the API asks for, and keeps its pace when nothing else is said', () => {
    const tired = new ApiError({ message: '', code: 'too_many_requests', status: 429, retryAfter: 40 });
    expect(pollDelay({ ...order('pending'), error: tired }, 0)).toBe(40_000);
    expect(pollDelay({ ...order('pending'), error: new TypeError('x') }, 0)).toBe(2_000);
  });

  it('never becomes more frequent with time', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 8 }), fc.nat({ max: 10 ** 8 }), (a, b) => {
        const [sooner, later] = a < b ? [a, b] : [b, a];
        expect(pollDelay(order('pending'), later)).toBeGreaterThanOrEqual(
          Number(pollDelay(order('pending'), sooner)),
        );
      }),
    );
  });
});
