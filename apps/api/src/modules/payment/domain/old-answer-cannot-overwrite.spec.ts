import { describe, expect, it } from '@jest/globals';
import {
  AMOUNT,
  hear,
  heard,
  orderAfter,
  says,
  SECOND,
  type Answer,
} from '../../../../test/support/midtrans-news.js';
import { TRANSACTION_STATUSES } from '../../../integrations/midtrans/domain/transaction-status.js';

const answer = (sequence: number, report: Answer['report']): Answer => ({ sequence, report });
const refund = says('refund', { refunded: AMOUNT });

describe('an answer that was overtaken by a newer one', () => {
  it('a settlement fetched before a refund and applied after it changes nothing', () => {
    const story = hear([answer(1, says('pending')), answer(3, refund), answer(2, says('settlement'))]);
    expect(story.decisions[2]).toEqual({ kind: 'wait', why: 'superseded' });
    expect(story.attempts).toMatchObject([{ status: 'refund', refunded: AMOUNT, sequence: 3 }]);
    expect(story.gave).toEqual([]);
  });

  it('changes nothing even if it would be further on: Midtrans is asked again', () => {
    const story = hear([answer(2, says('pending')), answer(1, says('settlement'))]);
    expect(story.decisions[1]).toEqual({ kind: 'wait', why: 'superseded' });
    expect(orderAfter(story).state).toBe('open');
  });

  it('of the same question is no older one', () => {
    const story = hear([answer(4, says('pending')), answer(4, says('settlement'))]);
    expect(orderAfter(story).state).toBe('paid');
  });

  it('is old for its own attempt only', () => {
    const story = hear([
      answer(2, says('pending')),
      answer(1, says('settlement', { transactionId: SECOND })),
    ]);
    expect([orderAfter(story).state, story.gave]).toEqual(['paid', [SECOND]]);
  });
});

describe('what is known does not shrink, however new the number of the question', () => {
  it('less money back than before is old', () => {
    const story = heard(
      says('settlement'),
      says('partial_refund', { refunded: 90_000 }),
      says('partial_refund', { refunded: 50_000 }),
    );
    expect(story.decisions[2]).toEqual({ kind: 'ignore', why: 'outrun' });
    expect(story.attempts[0]?.refunded).toBe(90_000);
  });

  it('more money back than before is news', () => {
    const story = heard(
      says('settlement'),
      says('partial_refund', { refunded: 50_000 }),
      says('partial_refund', { refunded: 90_000 }),
    );
    expect(story.attempts[0]).toMatchObject({ refunded: 90_000, sequence: 3 });
  });

  it.each([
    ['capture', 'cancel'],
    ['settlement', 'deny'],
    ['settlement', 'refund'],
    ['settlement', 'chargeback'],
  ] as const)('an attempt that gave as %s and ended in %s stays as it is', (paid, end) => {
    const card = { paymentType: 'credit_card' };
    const ended = heard(says(paid, card), says(end, { ...card, refunded: AMOUNT }));
    for (const status of TRANSACTION_STATUSES) {
      const { attempts, gave } = hear([answer(9, says(status, card))], ended);
      expect([attempts, gave]).toEqual([ended.attempts, ended.gave]);
    }
  });
});
