import { describe, expect, it } from '@jest/globals';
import { CUSTOMER_STATUSES, customerStatus } from './customer-status.js';
import { ORDER_STATES } from './order-states.js';

describe('what customers read of the state of their order', () => {
  it.each([
    ['cancelling', 'pending'],
    ['reversed', 'failed'],
    ['part_refunded', 'paid'],
    ['open', 'pending'],
  ] as const)('%s is %s', (state, status) => {
    expect(customerStatus(state)).toBe(status);
  });

  it.each(['cancelled', 'expired', 'failed', 'paid', 'refunded', 'review'] as const)(
    '%s is called so',
    (state) => {
      expect(customerStatus(state)).toBe(state);
    },
  );

  it('uses every word that it has', () => {
    expect(new Set(ORDER_STATES.map(customerStatus))).toEqual(new Set(CUSTOMER_STATUSES));
  });
});
