import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIRST, hear, heard, orderAfter, says } from '../../../../test/support/midtrans-news.js';

const COPIES = 100;

describe('a settlement that is heard again', () => {
  it('changes nothing', () => {
    const once = heard(says('settlement'));
    const again = hear([{ report: says('settlement'), sequence: 2 }], once);
    expect(again.decisions[1]).toEqual({ kind: 'ignore', why: 'repeated' });
    expect(again.attempts).toBe(once.attempts);
  });

  it.each([
    ['asked for each time anew', (index: number) => index + 1],
    ['all copies of one answer', () => 1],
  ])(`gives once in ${COPIES} times, %s`, (_, sequence) => {
    const answers = Array.from({ length: COPIES }, (__, index) => ({
      report: says('settlement'),
      sequence: sequence(index),
    }));
    expect(hear(answers).gave).toEqual([FIRST]);
  });

  it('gives once however it is mixed with pending', () => {
    const news = fc.array(fc.constantFrom(says('pending'), says('settlement')));
    fc.assert(
      fc.property(news, (reports) => {
        const story = heard(...reports, says('settlement'));
        expect([orderAfter(story).state, story.gave]).toEqual(['paid', [FIRST]]);
      }),
    );
  });

  it('is the same money as the capture of the card before it', () => {
    const card = { paymentType: 'credit_card' };
    const story = heard(says('pending', card), says('capture', card), says('settlement', card));
    expect([orderAfter(story).state, story.gave]).toEqual(['paid', [FIRST]]);
    expect(story.decisions[2]).toMatchObject({ kind: 'apply', gives: null });
    expect(story.attempts[0]?.status).toBe('settlement');
  });

  it('is not followed by its capture', () => {
    const card = { paymentType: 'credit_card' };
    const story = heard(says('settlement', card), says('capture', card));
    expect(story.decisions[1]).toEqual({ kind: 'ignore', why: 'outrun' });
  });
});
