import { describe, expect, it } from '@jest/globals';
import { AMOUNT, FIRST, heard, says, SECOND } from '../../../../test/support/midtrans-news.js';
import type { Attempt } from './attempt.js';
import { compareAttempt, compareOrder, type Asked } from './comparison.js';
import { comparedSince, comparisonDay } from './comparison-night.js';

const told = (...news: Parameters<typeof says>): Asked => ({ kind: 'told', report: says(...news) });
const NOT_FOUND: Asked = { kind: 'not_found' };
const SILENT: Asked = { kind: 'silent' };
const settled = heard(says('settlement')).attempts;
const dana = heard(
  says('settlement', { paymentType: 'dana', transactionId: 'A120260817023012NP42' }),
).attempts;

describe('an order compared with what Midtrans says', () => {
  it.each<[string, readonly Attempt[], Asked]>([
    ['both know no attempt', [], NOT_FOUND],
    ['both say the same', settled, told('settlement')],
    ['its method is answered for by the transaction alone', dana, NOT_FOUND],
  ])('does not differ when %s', (_, attempts, asked) => {
    expect(compareOrder(attempts, asked)).toEqual([]);
  });

  it('differs in each word by itself', () => {
    expect(
      compareOrder(settled, told('partial_refund', { refunded: 50_000, grossAmount: AMOUNT + 1 })),
    ).toEqual([
      { transactionId: FIRST, kind: 'status', ours: 'settlement', theirs: 'partial_refund' },
      { transactionId: FIRST, kind: 'amount', ours: '150000', theirs: '150001' },
      { transactionId: FIRST, kind: 'refunded', ours: '0', theirs: '50000' },
    ]);
  });

  it.each<[string, readonly Attempt[], Asked, object]>([
    [
      'a payment that we never heard of',
      [],
      told('settlement'),
      { kind: 'missing_here', theirs: 'settlement' },
    ],
    ['another payment', settled, told('settlement', { transactionId: SECOND }), { kind: 'missing_here' }],
    [
      'a payment that Midtrans does not know',
      settled,
      NOT_FOUND,
      { kind: 'missing_there', ours: 'settlement' },
    ],
    ['an order that could not be asked about', [], SILENT, { kind: 'not_answered' }],
  ])('shows %s', (_, attempts, asked, difference) => {
    expect(compareOrder(attempts, asked)).toMatchObject([difference]);
  });

  it('shows a known transaction that is not found or not answered for by its own id', () => {
    const [attempt] = settled as [Attempt];
    expect(compareAttempt(attempt, NOT_FOUND)).toMatchObject([{ kind: 'missing_there' }]);
    expect(compareAttempt(attempt, SILENT)).toMatchObject([{ kind: 'not_answered', transactionId: FIRST }]);
  });
});

describe('the night of a comparison', () => {
  it.each([
    ['2026-12-24T18:59:59Z', '2026-12-24'],
    ['2026-12-24T19:00:00Z', '2026-12-25'],
    ['2026-12-25T18:59:59Z', '2026-12-25'],
  ])('at %s is that of %s: it begins at 02.00 WIB', (now, day) => {
    expect(comparisonDay(new Date(now))).toBe(day);
  });

  it('reaches a day further back than orders are watched after their closing', () => {
    expect(comparedSince(new Date('2026-12-24T19:00:00Z'))).toEqual(new Date('2026-12-16T19:00:00Z'));
  });
});
