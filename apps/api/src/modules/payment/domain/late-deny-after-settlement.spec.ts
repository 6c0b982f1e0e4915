import { describe, expect, it } from '@jest/globals';
import { AMOUNT, FIRST, heard, orderAfter, says, SECOND } from '../../../../test/support/midtrans-news.js';

const ENDS = ['deny', 'cancel', 'expire', 'failure'] as const;
const another = { transactionId: SECOND };

describe.each(ENDS)('%s of another attempt', (end) => {
  it('leaves the order open before anything was paid', () => {
    const story = heard(says('pending'), says(end, another));
    expect(orderAfter(story)).toEqual({ state: 'open', reviewReason: null });
  });

  it('takes nothing from the settlement that follows it', () => {
    const story = heard(says(end, another), says('settlement'));
    expect([orderAfter(story).state, story.gave]).toEqual(['paid', [FIRST]]);
  });

  it('takes nothing from the settlement before it, whether the attempt was known or not', () => {
    const known = heard(says('pending', another), says('settlement'), says(end, another));
    const unknown = heard(says('settlement'), says(end, another));
    for (const story of [known, unknown]) {
      expect([orderAfter(story), story.gave]).toEqual([{ state: 'paid', reviewReason: null }, [FIRST]]);
    }
  });

  it('changes nothing when it is repeated', () => {
    const story = heard(says('settlement'), says(end, another), says(end, another));
    expect(story.decisions[2]).toEqual({ kind: 'ignore', why: 'repeated' });
  });
});

describe('the settled attempt itself', () => {
  it('can be denied afterwards: the order is reversed, and what was given is taken back', () => {
    const story = heard(says('pending'), says('settlement'), says('deny'));
    expect(orderAfter(story)).toEqual({ state: 'reversed', reviewReason: null });
    expect([story.gave, story.attempts[0]?.status]).toEqual([[FIRST], 'deny']);
    expect(story.took).toEqual([{ transactionId: FIRST, cumulative: AMOUNT, now: AMOUNT }]);
  });

  it('can be cancelled between capture and settlement of a card', () => {
    const card = { paymentType: 'credit_card' };
    const story = heard(says('capture', card), says('cancel', card));
    expect([orderAfter(story).state, story.took]).toEqual([
      'reversed',
      [expect.objectContaining({ now: AMOUNT })],
    ]);
  });

  it.each(['expire', 'cancel', 'failure'] as const)('does not %s any more', (status) => {
    const story = heard(says('settlement'), says(status));
    expect(story.decisions[1]).toEqual({ kind: 'ignore', why: 'outrun' });
    expect(orderAfter(story).state).toBe('paid');
  });

  it('never gives again after it was reversed', () => {
    const story = heard(says('settlement'), says('deny'), says('settlement'), says('deny'));
    expect(story.gave).toEqual([FIRST]);
  });
});

describe('after a reversal', () => {
  it('a new attempt that settles gives', () => {
    const story = heard(says('settlement'), says('deny'), says('settlement', another));
    expect([orderAfter(story), story.gave]).toEqual([{ state: 'paid', reviewReason: null }, [FIRST, SECOND]]);
  });

  it('a second payment that was kept until then gives', () => {
    const story = heard(says('settlement'), says('settlement', another), says('deny'));
    expect(story.gave).toEqual([FIRST, SECOND]);
    expect(story.decisions[2]).toMatchObject({
      kind: 'apply',
      attempts: [{ transactionId: FIRST, status: 'deny' }, { transactionId: SECOND }],
      takesBefore: [{ attempt: { transactionId: FIRST }, now: AMOUNT }],
      gives: { transactionId: SECOND, applied: true },
    });
  });
});
