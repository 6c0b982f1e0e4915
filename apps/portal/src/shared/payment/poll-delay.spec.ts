import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pollDelay } from './poll-delay.js';

const MINUTE = 60_000;

describe('pollDelay', () => {
  it.each([
    [0, 2_000],
    [59_999, 2_000],
    [MINUTE, 5_000],
    [5 * MINUTE, 15_000],
    [30 * MINUTE, MINUTE],
    [24 * 60 * MINUTE, MINUTE],
  ])('a pending order after %d ms is asked for every %d ms', (waited, delay) => {
    expect(pollDelay('pending', waited)).toBe(delay);
  });

  it.each(['paid', 'failed', 'expired', 'cancelled', 'refunded'] as const)('%s is final', (status) => {
    expect(pollDelay(status, 0)).toBe(false);
  });

  it('asks for a reviewed order seldom, and for an unknown one like a pending one', () => {
    expect(pollDelay('review', 0)).toBe(MINUTE);
    expect(pollDelay(undefined, 0)).toBe(2_000);
  });

  it('never becomes more frequent with time', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 8 }), fc.nat({ max: 10 ** 8 }), (a, b) => {
        const [sooner, later] = a < b ? [a, b] : [b, a];
        expect(pollDelay('pending', later)).toBeGreaterThanOrEqual(Number(pollDelay('pending', sooner)));
      }),
    );
  });
});
