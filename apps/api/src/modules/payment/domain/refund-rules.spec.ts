import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AMOUNT, heard, says } from '../../../../test/support/midtrans-news.js';
import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import type { Attempt } from './attempt.js';
import { leftOf, newRefundKey, planRefund, type RefundRecord } from './refund-rules.js';
import { NEXT_REFUND, REFUND_STATES } from './refund-states.js';

const attempt = (details: Partial<TransactionReport> = {}, status = 'settlement' as const) =>
  heard(says(status, details)).attempts[0] as Attempt;
const plan = (paymentType: string, amount = AMOUNT) =>
  planRefund(attempt({ paymentType }), [], amount, false);
const record = (state: RefundRecord['state'], amount: number, byHand = false): RefundRecord => ({
  state,
  amount,
  byHand,
});

describe('how money goes back', () => {
  it.each([
    ['credit_card', 'bank'],
    ['gopay', 'direct'],
    ['qris', 'direct'],
    ['shopeepay', 'direct'],
    ['dana', 'direct'],
    ['kredivo', 'bank'],
    ['akulaku', 'bank'],
    ['bank_transfer', 'manual'],
    ['echannel', 'manual'],
    ['cstore', 'manual'],
    ['something_new', 'manual'],
  ])('%s: %s', (paymentType, way) => {
    expect(plan(paymentType)).toEqual({ kind: 'refund', way });
  });

  it('past Midtrans if the operator wants it so', () => {
    expect(planRefund(attempt(), [], AMOUNT, true)).toEqual({ kind: 'refund', way: 'manual' });
  });
});

describe('what cannot go back', () => {
  it.each(['shopeepay', 'ovo'])('a part of a payment by %s', (paymentType) => {
    expect(plan(paymentType, AMOUNT - 1)).toEqual({ kind: 'refused', why: 'not_whole' });
    expect(planRefund(attempt({ paymentType }), [], 1, true).kind).toBe('refund');
  });

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d rupiah', (amount) => {
    expect(plan('qris', amount)).toEqual({ kind: 'refused', why: 'odd_amount' });
  });

  it('a card before its settlement', () => {
    const captured = heard(says('capture', { paymentType: 'credit_card' })).attempts[0] as Attempt;
    expect(planRefund(captured, [], AMOUNT, false)).toEqual({ kind: 'refused', why: 'not_settled' });
  });

  it.each(['pending', 'deny', 'expire', 'refund'] as const)('money that is not with us: %s', (status) => {
    const [none] = heard(says(status, { refunded: status === 'refund' ? AMOUNT : 0 })).attempts;
    expect(planRefund(none as Attempt, [], 1, false)).toEqual({ kind: 'refused', why: 'no_money' });
  });

  it('more than came', () => {
    expect(plan('qris', AMOUNT + 1)).toEqual({ kind: 'refused', why: 'too_much' });
  });
});

describe('what is left to go back', () => {
  it.each<[string, RefundRecord[], number]>([
    ['one that is asked for', [record('asked', 50_000)], 100_000],
    ['one that was made, which Midtrans’ word does not show yet', [record('done', 50_000)], 100_000],
    ['one that a person has still to make', [record('manual', 50_000, true)], 100_000],
    ['none that was refused', [record('refused', 50_000)], AMOUNT],
    [
      'all together',
      [record('done', 10_000), record('asked', 20_000), record('manual', 30_000, true)],
      90_000,
    ],
  ])('counts %s', (_, refunds, left) => {
    expect(leftOf(attempt(), refunds)).toBe(left);
  });

  it('counts a refund once that we made and Midtrans tells of', () => {
    const told = heard(says('settlement'), says('partial_refund', { refunded: 50_000 }))
      .attempts[0] as Attempt;
    expect(leftOf(told, [record('done', 50_000)])).toBe(100_000);
  });

  it('is never exceeded, whatever is wished for', () => {
    const wish = fc.record({ amount: fc.integer({ min: 1, max: AMOUNT }), byHand: fc.boolean() });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const refunds: RefundRecord[] = [];
        for (const { amount, byHand } of wishes) {
          if (planRefund(attempt(), refunds, amount, byHand).kind === 'refund') {
            refunds.push(record(byHand ? 'manual' : 'asked', amount, byHand));
          }
        }
        expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(AMOUNT);
      }),
    );
  });
});

describe('keys of refunds', () => {
  it('are fresh, and made of what Midtrans takes', () => {
    const keys = Array.from({ length: 100 }, newRefundKey);
    expect(new Set(keys).size).toBe(100);
    expect(keys.every((key) => /^[A-Za-z0-9_-]{10,50}$/.test(key))).toBe(true);
  });
});

describe('the table of refund states', () => {
  it('ends in done or refused, from wherever it begins', () => {
    expect(REFUND_STATES.filter((state) => NEXT_REFUND[state].length === 0)).toEqual(['done', 'refused']);
    expect([NEXT_REFUND.asked, NEXT_REFUND.manual]).toEqual([
      ['done', 'refused'],
      ['done', 'refused'],
    ]);
  });
});
