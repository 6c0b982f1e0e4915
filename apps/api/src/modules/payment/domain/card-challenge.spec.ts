import { describe, expect, it } from '@jest/globals';
import {
  FIRST,
  heard,
  orderAfter,
  says,
  saysChallenge,
  SECOND,
} from '../../../../test/support/midtrans-news.js';

const card = { paymentType: 'credit_card' };
const CHALLENGED = { state: 'review', reviewReason: 'fraud_challenge' };

describe('a card that fraud detection holds back', () => {
  it.each(['201', '200'])('is looked at and gives nothing, with status code %s', (statusCode) => {
    const story = heard(says('pending', card), saysChallenge({ statusCode }));
    expect([orderAfter(story), story.gave]).toEqual([CHALLENGED, []]);
  });

  it('pays once it is accepted', () => {
    const story = heard(saysChallenge(), says('capture', card));
    expect([orderAfter(story).state, story.gave]).toEqual(['paid', [FIRST]]);
  });

  it('pays when the next that is heard of it is its settlement', () => {
    const story = heard(saysChallenge(), says('settlement', card));
    expect([orderAfter(story).state, story.gave]).toEqual(['paid', [FIRST]]);
  });

  it.each(['deny', 'cancel'] as const)('leaves the order open when it ends in %s', (end) => {
    const story = heard(saysChallenge(), says(end, { ...card, fraudStatus: 'deny' }));
    expect([orderAfter(story), story.gave]).toEqual([{ state: 'open', reviewReason: null }, []]);
  });

  it('is not held back again by an older word', () => {
    const story = heard(says('capture', card), saysChallenge());
    expect(story.decisions[1]).toEqual({ kind: 'ignore', why: 'outrun' });
    expect(orderAfter(story).state).toBe('paid');
  });

  it('is known already when it is said twice', () => {
    expect(heard(saysChallenge(), saysChallenge()).decisions[1]).toEqual({ kind: 'ignore', why: 'repeated' });
  });

  it('does not hold back an order that another attempt has paid', () => {
    const story = heard(saysChallenge(), says('settlement', { transactionId: SECOND }));
    expect([orderAfter(story).state, story.gave]).toEqual(['paid', [SECOND]]);
    const accepted = heard(
      saysChallenge(),
      says('settlement', { transactionId: SECOND }),
      says('capture', card),
    );
    expect(orderAfter(accepted)).toEqual({ state: 'review', reviewReason: 'paid_twice' });
    expect(accepted.gave).toEqual([SECOND]);
  });

  it.each(['challenge', 'deny', 'something new'])('%s never pays, not even settled', (fraudStatus) => {
    const story = heard(says('settlement', { ...card, fraudStatus }));
    expect([orderAfter(story), story.gave]).toEqual([CHALLENGED, []]);
  });
});
