import { describe, expect, it } from '@jest/globals';
import { mendOf, sampleOf } from './mends.js';

describe('what breaks a rule', () => {
  it.each([
    ['order TAB-1: paid_twice', [{ kind: 'order', id: 'TAB-1' }]],
    [
      'notification 4, order TAB-1: unconfirmed',
      [
        { kind: 'notification', id: '4' },
        { kind: 'order', id: 'TAB-1' },
      ],
    ],
    ['subscription 12', [{ kind: 'subscription', id: '12' }]],
    ['something else', []],
  ])('%s leads to %j', (text, links) => {
    expect(sampleOf(text)).toEqual({ text, links });
  });
});

describe('what can be mended', () => {
  it('is what time and the ledger know; what a decision is wanted for is not', () => {
    expect(mendOf('rental.projections_equal_the_ledger')).toBe('rebuild');
    expect(mendOf('payment.review_is_seen')).toBeNull();
  });
});
