import { describe, expect, it } from '@jest/globals';
import type { Subscription } from '../../shell/api/types.js';
import { arrange } from './arrange.js';

const now = new Date('2026-12-01T00:00:00Z');

function aRental(id: number, days: number | null, status: Subscription['status'] = 'active') {
  const habis = days === null ? null : new Date(now.getTime() + days * 86_400_000).toISOString();
  return { id, habis, status } as Subscription;
}
const ids = (rentals: Subscription[]) => rentals.map(({ id }) => id);

describe('the order of rentals', () => {
  it('puts what ends soon first, then by end', () => {
    const { running } = arrange([aRental(1, 30), aRental(2, 2), aRental(3, 10), aRental(4, 0.1)], now);
    expect(ids(running)).toEqual([4, 2, 3, 1]);
  });

  it('does not hurry anybody about a suspended one', () => {
    const { running } = arrange([aRental(1, 1, 'inactive'), aRental(2, 2)], now);
    expect(ids(running)).toEqual([2, 1]);
  });

  it('folds the expired away, latest first, also when the sweep has not marked them yet', () => {
    const { running, expired } = arrange(
      [aRental(1, -10, 'expired'), aRental(2, -0.01), aRental(3, 5), aRental(4, null, 'inactive')],
      now,
    );
    expect(ids(running)).toEqual([3]);
    expect(ids(expired)).toEqual([2, 1, 4]);
    expect(expired.map(({ status }) => status)).toEqual(['expired', 'expired', 'inactive']);
  });
});
