import { describe, expect, it } from '@jest/globals';
import {
  AMOUNT,
  decided,
  FIRST,
  hear,
  heard,
  orderAfter,
  says,
  SECOND,
} from '../../../../test/support/midtrans-news.js';

const second = { transactionId: SECOND };
const partly = (refunded: number, details = {}) => says('partial_refund', { refunded, ...details });
const refund = (details = {}) => says('refund', { refunded: AMOUNT, ...details });

describe('money that goes back', () => {
  it.each([
    ['a part by refund', partly(50_000), 50_000, 'part_refunded'],
    ['all by refund', refund(), AMOUNT, 'refunded'],
    ['a part by chargeback', says('partial_chargeback', { refunded: 50_000 }), 50_000, 'part_refunded'],
    ['all by chargeback', says('chargeback', { refunded: AMOUNT }), AMOUNT, 'refunded'],
    ['all by a reversal', says('deny'), AMOUNT, 'reversed'],
    ['all, in parts', partly(AMOUNT), AMOUNT, 'refunded'],
  ])('%s is taken back once', (_, news, cumulative, state) => {
    const story = heard(says('settlement'), news, news);
    expect([story.took, orderAfter(story)]).toEqual([
      [{ transactionId: FIRST, cumulative, now: cumulative }],
      { state, reviewReason: null },
    ]);
  });

  it('in several parts is taken back by each part’s growth of the sum', () => {
    const { took } = heard(says('settlement'), partly(50_000), partly(90_000), refund());
    expect(took.map(({ cumulative, now }) => [cumulative, now])).toEqual([
      [50_000, 50_000],
      [90_000, 40_000],
      [AMOUNT, 60_000],
    ]);
  });

  it('is taken back once when Midtrans tells of each refund twice, as it does', () => {
    const { took } = heard(
      says('settlement'),
      partly(50_000),
      partly(50_000),
      partly(90_000),
      partly(90_000),
    );
    expect(took.map(({ cumulative }) => cumulative)).toEqual([50_000, 90_000]);
  });

  it('partly, when it is the first that is heard of the attempt, is given for and taken back together', () => {
    const story = heard(partly(50_000));
    expect([story.gave, story.took]).toEqual([
      [FIRST],
      [{ transactionId: FIRST, cumulative: 50_000, now: 50_000 }],
    ]);
    expect(story.decisions[0]).toMatchObject({ takesBefore: [], takesAfter: [{ now: 50_000 }] });
    expect(orderAfter(story).state).toBe('part_refunded');
  });

  it.each(['refund', 'chargeback'] as const)(
    'wholly (%s), when it is the first that is heard of the attempt, never gave anything',
    (status) => {
      const story = heard(says(status, { refunded: AMOUNT }));
      expect([story.gave, story.took, orderAfter(story).state]).toEqual([[], [], 'refunded']);
    },
  );

  it('by a reversal of which the settlement was never heard leaves the order reversed if it tells of it', () => {
    const settlementTime = new Date('2026-12-24T07:06:00Z');
    expect(orderAfter(heard(says('deny', { settlementTime }))).state).toBe('reversed');
    expect(orderAfter(heard(says('deny'))).state).toBe('open');
  });

  it('in a chargeback after a refund counts with it', () => {
    const story = heard(
      says('settlement'),
      partly(50_000),
      says('partial_chargeback', { refunded: 120_000 }),
    );
    expect(story.took.at(-1)).toEqual({ transactionId: FIRST, cumulative: 120_000, now: 70_000 });
  });

  it('without a word of how much is for a person to look at, and nothing is guessed', () => {
    const story = heard(says('settlement'), partly(0));
    expect([story.took, orderAfter(story)]).toEqual([
      [],
      { state: 'review', reviewReason: 'return_unclear' },
    ]);
  });

  it('never exceeds what came', () => {
    const { took } = heard(says('settlement'), partly(AMOUNT * 3));
    expect(took.map(({ cumulative }) => cumulative)).toEqual([AMOUNT]);
  });
});

describe('of two attempts that were both paid', () => {
  it('the one that gave nothing goes back wholly: the order is paid by the other, and nothing is taken', () => {
    const story = heard(says('settlement'), says('settlement', second), refund(second));
    expect([orderAfter(story), story.took]).toEqual([{ state: 'paid', reviewReason: null }, []]);
  });

  it('the one that gave goes back wholly: its time goes, and the other gives', () => {
    const story = heard(says('settlement'), says('settlement', second), refund());
    expect([orderAfter(story).state, story.gave]).toEqual(['paid', [FIRST, SECOND]]);
    expect(story.took).toEqual([{ transactionId: FIRST, cumulative: AMOUNT, now: AMOUNT }]);
  });

  it('both go back: the order is refunded, and only what was given is taken', () => {
    const story = heard(says('settlement'), says('settlement', second), refund(second), refund());
    expect([orderAfter(story).state, story.took.length]).toEqual(['refunded', 1]);
  });

  it('the one that gave nothing is refunded in part: a person still looks', () => {
    const story = heard(says('settlement'), says('settlement', second), partly(50_000, second));
    expect([orderAfter(story).reviewReason, story.took]).toEqual(['paid_twice', []]);
  });
});

describe('after everything went back', () => {
  it('a new attempt that settles pays the order again', () => {
    for (const end of [refund(), says('deny')]) {
      const story = heard(says('settlement'), end, says('settlement', second));
      expect([orderAfter(story), story.gave]).toEqual([
        { state: 'paid', reviewReason: null },
        [FIRST, SECOND],
      ]);
    }
  });

  it('an order that was reversed once and refunded once has been refunded, whichever came first', () => {
    for (const ends of [
      [says('deny'), refund(second)],
      [refund(second), says('deny')],
    ]) {
      const story = hear(
        ends.map((report, index) => ({ report, sequence: 3 + index })),
        heard(says('settlement'), says('settlement', second)),
      );
      expect(orderAfter(story).state).toBe('refunded');
    }
  });
});

describe('money that a person gave back past Midtrans', () => {
  const byHand = (rupiah: number) =>
    decided(heard(says('settlement')), (attempts) =>
      attempts.map((attempt) => ({ ...attempt, returnedByHand: rupiah })),
    );

  it('is taken back like any other', () => {
    expect([byHand(50_000).took, orderAfter(byHand(50_000)).state]).toEqual([
      [{ transactionId: FIRST, cumulative: 50_000, now: 50_000 }],
      'part_refunded',
    ]);
    expect(orderAfter(byHand(AMOUNT)).state).toBe('refunded');
  });

  it('adds to what Midtrans gives back afterwards, up to what came', () => {
    const story = hear([{ report: partly(120_000), sequence: 9 }], byHand(50_000));
    expect(story.took.map(({ cumulative, now }) => [cumulative, now])).toEqual([
      [50_000, 50_000],
      [AMOUNT, 100_000],
    ]);
  });
});
