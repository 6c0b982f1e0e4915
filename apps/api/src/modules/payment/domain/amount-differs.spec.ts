import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AMOUNT, FIRST, heard, orderAfter, says, SECOND } from '../../../../test/support/midtrans-news.js';

const AMOUNT_DIFFERS = { state: 'review', reviewReason: 'amount_differs' };

describe('money that is not exactly what was asked for', () => {
  it.each([
    ['a rupiah less', { grossAmount: AMOUNT - 1 }],
    ['with a fee on top', { grossAmount: AMOUNT + 4_000 }],
    ['a fraction more', { grossAmount: AMOUNT + 0.5 }],
    ['nothing', { grossAmount: 0 }],
    ['another currency', { currency: 'USD' }],
    ['no currency at all', { currency: '' }],
  ])('%s: a person looks, nothing is given, nothing is dropped', (_, odd) => {
    const story = heard(says('settlement', odd));
    expect([orderAfter(story), story.gave]).toEqual([AMOUNT_DIFFERS, []]);
    expect(story.attempts).toMatchObject([odd]);
  });

  it('gives nothing whatever the amount, unless it is ours', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(2 * AMOUNT), fc.constant(AMOUNT)), (grossAmount) => {
        expect(heard(says('settlement', { grossAmount })).gave).toEqual(
          grossAmount === AMOUNT ? [FIRST] : [],
        );
      }),
    );
  });

  it('counts for a captured card too', () => {
    const story = heard(says('capture', { paymentType: 'credit_card', grossAmount: AMOUNT - 1 }));
    expect([orderAfter(story), story.gave]).toEqual([AMOUNT_DIFFERS, []]);
  });

  it('is looked at also when the order was closed', () => {
    const story = heard(says('settlement', { grossAmount: AMOUNT - 1 }));
    const closed = { closeAs: 'cancelled', closedAt: new Date('2026-12-24T07:05:00Z') } as const;
    expect(orderAfter(story, closed)).toEqual(AMOUNT_DIFFERS);
  });

  it.each(['deny', 'refund'] as const)(
    'leaves the order open for another try once it went back by %s',
    (status) => {
      const odd = { grossAmount: AMOUNT + 4_000 };
      const refunded = status === 'refund' ? odd.grossAmount : 0;
      const story = heard(says('settlement', odd), says(status, { ...odd, refunded }));
      expect(orderAfter(story).state).toBe('open');
      const paid = heard(
        says('settlement', odd),
        says(status, { ...odd, refunded }),
        says('settlement', { transactionId: SECOND }),
      );
      expect([orderAfter(paid).state, paid.gave]).toEqual(['paid', [SECOND]]);
    },
  );

  it('that is only pending is no money yet', () => {
    expect(orderAfter(heard(says('pending', { grossAmount: AMOUNT - 1 }))).state).toBe('open');
  });
});
