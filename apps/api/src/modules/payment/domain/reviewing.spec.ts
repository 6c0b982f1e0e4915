import { describe, expect, it } from '@jest/globals';
import {
  AMOUNT,
  decided,
  FIRST,
  heard,
  hear,
  orderAfter,
  says,
  saysChallenge,
  SECOND,
  type Story,
} from '../../../../test/support/midtrans-news.js';
import { accept, close } from './review-actions.js';
import type { ReviewReason } from './review-reasons.js';

const second = { transactionId: SECOND };
const odd = says('settlement', { grossAmount: AMOUNT + 4_000 });
const PAID = { state: 'paid', reviewReason: null };

const accepted = (story: Story, transactionId = FIRST) =>
  decided(story, (attempts) => accept(attempts, AMOUNT, transactionId) ?? []);
const closed = (story: Story, reason: ReviewReason) =>
  decided(story, (attempts) => close(attempts, AMOUNT, reason) ?? []);

describe('an amount that differs', () => {
  it('gives once an operator accepts it, and the order is paid', () => {
    const story = accepted(heard(odd));
    expect([orderAfter(story), story.gave]).toEqual([PAID, [FIRST]]);
  });

  it('that was accepted is taken back by its share of what came, not of what was asked', () => {
    const refunded = says('partial_refund', { grossAmount: AMOUNT + 4_000, refunded: 77_000 });
    const story = hear([{ report: refunded, sequence: 5 }], accepted(heard(odd)));
    expect(story.took).toEqual([{ transactionId: FIRST, cumulative: 77_000, now: 77_000 }]);
    expect(orderAfter(story).state).toBe('part_refunded');
  });

  it('is accepted once: the second word finds nothing to accept', () => {
    expect(accept(accepted(heard(odd)).attempts, AMOUNT, FIRST)).toBeNull();
  });

  it('is not accepted on an order that another attempt has paid', () => {
    const { attempts } = heard(says('settlement', second), odd);
    expect(accept(attempts, AMOUNT, FIRST)).toBeNull();
  });

  it.each([
    ['an amount that is ours', says('settlement')],
    ['money that has not come', says('pending', { grossAmount: 1 })],
    ['a card that is held back', saysChallenge()],
  ])('is not to be accepted: %s', (_, report) => {
    expect(accept(heard(report).attempts, AMOUNT, FIRST)).toBeNull();
  });

  it('that is set aside leaves the order open, gives nothing, and can be refunded without a trace', () => {
    const story = closed(heard(odd), 'amount_differs');
    expect([orderAfter(story).state, story.gave]).toEqual(['open', []]);
    const report = says('refund', { grossAmount: AMOUNT + 4_000, refunded: AMOUNT + 4_000 });
    expect(orderAfter(hear([{ report, sequence: 5 }], story)).state).toBe('open');
  });
});

describe('money that came twice', () => {
  const twice = heard(says('settlement'), says('settlement', second));

  it('is settled by setting aside what gave nothing', () => {
    expect(orderAfter(closed(twice, 'paid_twice'))).toEqual(PAID);
  });

  it('that was set aside does not give either when the other goes back', () => {
    const story = hear([{ report: says('deny'), sequence: 9 }], closed(twice, 'paid_twice'));
    expect([orderAfter(story).state, story.gave]).toEqual(['reversed', [FIRST]]);
  });

  it('a third time comes up again', () => {
    const third = says('settlement', { transactionId: 'third' });
    const story = hear([{ report: third, sequence: 9 }], closed(twice, 'paid_twice'));
    expect(orderAfter(story).reviewReason).toBe('paid_twice');
  });
});

describe('an objection', () => {
  const facts = { objection: 'subscription_suspended' } as const;

  it('stands beside money that came twice, and comes up when that is settled', () => {
    const twice = heard(says('settlement'), says('settlement', second));
    expect(orderAfter(twice, facts).reviewReason).toBe('paid_twice');
    expect(orderAfter(closed(twice, 'paid_twice'), facts).reviewReason).toBe('subscription_suspended');
  });

  it('is moot once all of the money is gone', () => {
    const story = heard(says('settlement'), says('refund', { refunded: AMOUNT }));
    expect(orderAfter(story, facts).state).toBe('refunded');
  });
});

describe('what an operator cannot close', () => {
  it('is a card that is held back: Midtrans decides', () => {
    expect(close(heard(saysChallenge()).attempts, AMOUNT, 'fraud_challenge')).toBeNull();
  });
});

describe('a return of which nobody knows how much', () => {
  it('is closed by whoever has seen to it, and comes up no more', () => {
    const story = closed(
      heard(says('settlement'), says('partial_refund', { refunded: 0 })),
      'return_unclear',
    );
    expect(orderAfter(story)).toEqual(PAID);
  });
});
