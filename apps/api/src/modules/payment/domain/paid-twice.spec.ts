import { describe, expect, it } from '@jest/globals';
import { AMOUNT, FIRST, heard, orderAfter, says, SECOND } from '../../../../test/support/midtrans-news.js';

const second = { transactionId: SECOND };
const PAID_TWICE = { state: 'review', reviewReason: 'paid_twice' };

describe('a second attempt that settles on a paid order', () => {
  it('is money twice: a person looks, both attempts are kept, the first has given', () => {
    const story = heard(says('settlement'), says('pending', second), says('settlement', second));
    expect(orderAfter(story)).toEqual(PAID_TWICE);
    expect(story.gave).toEqual([FIRST]);
    expect(story.attempts).toMatchObject([
      { transactionId: FIRST, status: 'settlement', applied: true },
      { transactionId: SECOND, status: 'settlement', applied: false },
    ]);
  });

  it('is money twice whichever was begun first', () => {
    const story = heard(says('pending'), says('settlement', second), says('settlement'));
    expect([orderAfter(story), story.gave]).toEqual([PAID_TWICE, [SECOND]]);
  });

  it('is money twice also when its amount differs', () => {
    const odd = says('settlement', { ...second, grossAmount: AMOUNT + 1 });
    for (const story of [heard(says('settlement'), odd), heard(odd, says('settlement'))]) {
      expect([orderAfter(story), story.gave]).toEqual([PAID_TWICE, [FIRST]]);
    }
  });

  it('is no longer money twice when the second is denied: the first has paid', () => {
    const story = heard(says('settlement'), says('settlement', second), says('deny', second));
    expect(orderAfter(story)).toEqual({ state: 'paid', reviewReason: null });
  });

  it('gives nothing while a part of the first payment is still with us', () => {
    const story = heard(
      says('settlement'),
      says('partial_refund', { refunded: 50_000 }),
      says('settlement', second),
    );
    expect(story.gave).toEqual([FIRST]);
  });
});
