import { describe, expect, it } from '@jest/globals';
import { FIRST, heard, orderAfter, says, SECOND } from '../../../../test/support/midtrans-news.js';

const closedAt = new Date('2026-12-24T07:05:00Z');

describe('an order without money', () => {
  it.each([
    [null, null, 'open'],
    ['cancelled', null, 'cancelling'],
    ['expired', null, 'cancelling'],
    ['cancelled', closedAt, 'cancelled'],
    ['expired', closedAt, 'expired'],
  ] as const)('closing as %s, closed at %s, is %s', (closeAs, at, state) => {
    const tries = [
      heard(),
      heard(says('pending')),
      heard(says('expire'), says('deny', { transactionId: SECOND })),
    ];
    for (const story of tries) {
      expect(orderAfter(story, { closeAs, closedAt: at })).toEqual({ state, reviewReason: null });
    }
  });
});

describe.each(['cancelled', 'expired'] as const)('money that arrives when the order', (closeAs) => {
  it.each([
    [`is being closed as ${closeAs}`, null],
    [`was ${closeAs}`, closedAt],
  ])('%s still pays: the customer has paid', (_, at) => {
    const facts = { closeAs, closedAt: at };
    const story = heard(says('pending'), says('settlement'));
    expect([orderAfter(story, facts), story.gave]).toEqual([{ state: 'paid', reviewReason: null }, [FIRST]]);
  });

  it(`was ${closeAs} and went back leaves it reversed`, () => {
    const story = heard(says('settlement'), says('deny'));
    expect(orderAfter(story, { closeAs, closedAt })).toEqual({ state: 'reversed', reviewReason: null });
  });
});

describe('what the module that sells has against a paid order', () => {
  const facts = { objection: 'subscription_suspended' } as const;

  it('is looked at although the money was given for', () => {
    const story = heard(says('settlement'));
    expect(orderAfter(story, facts)).toEqual({ state: 'review', reviewReason: 'subscription_suspended' });
    expect(story.gave).toEqual([FIRST]);
  });

  it('does not hide that it was paid twice', () => {
    const story = heard(says('settlement'), says('settlement', { transactionId: SECOND }));
    expect(orderAfter(story, facts).reviewReason).toBe('paid_twice');
  });
});
