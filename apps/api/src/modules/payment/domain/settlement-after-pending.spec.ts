import { describe, expect, it } from '@jest/globals';
import { wib } from '../../../../test/support/jakarta.js';
import { FIRST, heard, orderAfter, says, SECOND } from '../../../../test/support/midtrans-news.js';

describe('a settlement', () => {
  it('after pending pays the order, and its attempt gives', () => {
    const pending = heard(says('pending'));
    expect([orderAfter(pending).state, pending.gave]).toEqual(['open', []]);
    const settled = heard(says('pending'), says('settlement'));
    expect([orderAfter(settled).state, settled.gave]).toEqual(['paid', [FIRST]]);
    expect(settled.attempts).toHaveLength(1);
    expect(settled.attempts[0]).toMatchObject({ status: 'settlement', applied: true, sequence: 2 });
  });

  it('counts also when nothing was heard of the attempt before', () => {
    const story = heard(says('settlement'));
    expect([orderAfter(story).state, story.gave]).toEqual(['paid', [FIRST]]);
  });

  it('is not taken back by a pending that comes after it', () => {
    const story = heard(says('settlement'), says('pending'));
    expect(story.decisions[1]).toEqual({ kind: 'ignore', why: 'outrun' });
    expect(orderAfter(story).state).toBe('paid');
  });

  it('keeps what was known of the times when it is silent about them', () => {
    const chosen = wib('2026-12-24T14:05');
    const settled = wib('2026-12-24T14:07');
    const { attempts } = heard(
      says('pending', { transactionTime: chosen }),
      says('settlement', { transactionTime: null, settlementTime: settled }),
    );
    expect(attempts[0]).toMatchObject({ transactedAt: chosen, settledAt: settled });
  });

  it.each([
    'qris',
    'gopay',
    'shopeepay',
    'bank_transfer',
    'echannel',
    'cstore',
    'akulaku',
    'kredivo',
    'credit_card',
  ])('by %s pays', (paymentType) => {
    expect(heard(says('settlement', { paymentType })).gave).toEqual([FIRST]);
  });

  it('without a word of fraud detection pays: some methods have none', () => {
    expect(heard(says('settlement', { fraudStatus: null })).gave).toEqual([FIRST]);
  });

  it('of the second try pays when the first was never finished', () => {
    const story = heard(says('pending'), says('settlement', { transactionId: SECOND }));
    expect([orderAfter(story).state, story.gave]).toEqual(['paid', [SECOND]]);
  });
});

describe('nothing is given for', () => {
  it.each(['pending', 'authorize', 'deny', 'cancel', 'expire', 'failure'] as const)('%s', (status) => {
    const story = heard(says(status, { paymentType: 'credit_card' }));
    expect([orderAfter(story).state, story.gave]).toEqual(['open', []]);
  });

  it('a capture of anything but a card', () => {
    const story = heard(says('capture', { paymentType: 'gopay' }));
    expect([orderAfter(story).state, story.gave]).toEqual(['open', []]);
  });
});
