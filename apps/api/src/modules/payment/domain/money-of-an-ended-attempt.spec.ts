import { describe, expect, it } from '@jest/globals';
import { heard, orderAfter, says } from '../../../../test/support/midtrans-news.js';

const ENDS = ['deny', 'cancel', 'expire', 'failure'] as const;

describe.each(ENDS)('an attempt that ended in %s without money', (end) => {
  it.each(['capture', 'settlement', 'partial_refund', 'partial_chargeback'] as const)(
    'and is said to hold some (%s): a person must look, nothing is given',
    (status) => {
      const story = heard(says('pending'), says(end), says(status, { paymentType: 'credit_card' }));
      expect(story.decisions[2]).toEqual({ kind: 'review', why: 'contradicts_end' });
      expect([orderAfter(story).state, story.gave]).toEqual(['open', []]);
    },
  );

  it.each(['pending', 'authorize', ...ENDS.filter((each) => each !== end)] as const)(
    'stays ended when %s is heard of it',
    (status) => {
      const story = heard(says(end), says(status));
      expect(story.decisions[1]).toEqual({ kind: 'ignore', why: 'outrun' });
    },
  );
});
