import { describe, expect, it } from '@jest/globals';
import { wib } from '../../../../test/support/jakarta.js';
import { rentalStateAt, subscriptionStateAt } from './states.js';

const now = wib('2026-12-24T14:05');
const before = wib('2026-12-24T14:04');
const after = wib('2026-12-24T14:06');

describe('states follow the clock', () => {
  it.each([
    ['time left', after, false, 'active', 'active'],
    ['out of time', before, false, 'expired', 'expired'],
    ['out of time this very moment', now, false, 'expired', 'expired'],
    ['suspended with time left', after, true, 'inactive', 'inactive'],
    ['suspended and out of time', before, true, 'inactive', 'expired'],
  ] as const)('%s', (_, habis, suspended, subscription, rental) => {
    expect(subscriptionStateAt(habis, suspended, now)).toBe(subscription);
    expect(rentalStateAt(habis, suspended, now)).toBe(rental);
  });

  it('never rented is expired, and inactive if an operator says so', () => {
    expect(subscriptionStateAt(null, false, now)).toBe('expired');
    expect(subscriptionStateAt(null, true, now)).toBe('inactive');
  });
});
