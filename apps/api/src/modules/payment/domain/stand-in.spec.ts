import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { TRANSACTION_STATUSES } from '../../../integrations/midtrans/domain/transaction-status.js';
import {
  AMOUNT,
  FIRST,
  hear,
  heard,
  orderAfter,
  says,
  SECOND,
} from '../../../../test/support/midtrans-news.js';
import { standInId, type Attempt } from './attempt.js';
import { compareOrder } from './comparison.js';
import { planRefund } from './refund-rules.js';

/** Money that the former application had taken, and whose transaction it has not kept. */
const standIn: Attempt = {
  ...(heard(says('settlement')).attempts[0] as Attempt),
  ...{ transactionId: standInId(7), namedAs: null, paymentType: '', fraudStatus: null, sequence: 0 },
  applied: true,
};
const before = { attempts: [standIn], decisions: [], gave: [], took: [], returned: [] };
const after = (...reports: TransactionReport[]) =>
  hear(
    reports.map((report, index) => ({ report, sequence: index + 1 })),
    before,
  );

describe('an attempt that stands in for a transaction', () => {
  it('is that of which Midtrans tells that it was paid, and gives nothing again', () => {
    const story = after(says('settlement'), says('settlement'));
    expect(story.attempts).toMatchObject([
      { transactionId: 'legacy-7', namedAs: FIRST, paymentType: 'qris' },
    ]);
    expect([story.gave, orderAfter(story).state]).toEqual([[], 'paid']);
  });

  it('goes back when that goes back, whether or not it was named before', () => {
    for (const story of [after(says('refund')), after(says('settlement'), says('refund'))]) {
      expect(story.took).toEqual([{ transactionId: 'legacy-7', cumulative: AMOUNT, now: AMOUNT }]);
      expect(orderAfter(story).state).toBe('refunded');
    }
    expect(after(says('settlement'), says('deny')).took).toHaveLength(1);
  });

  it('is none that ended without money, nor a second payment', () => {
    const denied = after(says('deny'), says('settlement', { transactionId: SECOND }));
    expect(denied.attempts.map(({ namedAs, status }) => [namedAs, status])).toEqual([
      [SECOND, 'settlement'],
      [null, 'deny'],
    ]);
    expect([denied.took, orderAfter(denied).state]).toEqual([[], 'paid']);
    const twice = after(says('settlement'), says('settlement', { transactionId: SECOND }));
    expect(orderAfter(twice)).toMatchObject({ state: 'review', reviewReason: 'paid_twice' });
  });

  it('is not named by a claim that Midtrans does not confirm, nor made less by an older one', () => {
    expect(after(says('settlement', { statusCode: '201' })).attempts).toEqual([standIn]);
    const refunded = { ...before, attempts: [{ ...standIn, status: 'refund' as const, refunded: AMOUNT }] };
    const story = hear([{ report: says('settlement'), sequence: 1 }], refunded);
    expect(story.attempts).toMatchObject([{ status: 'refund', namedAs: FIRST }]);
  });

  it('differs in nothing from its transaction, nor from an order that Midtrans does not know', () => {
    expect(compareOrder([standIn], { kind: 'told', report: says('settlement') })).toEqual([]);
    expect(compareOrder([standIn], { kind: 'not_found' })).toEqual([]);
    const [named] = after(says('settlement')).attempts as [Attempt];
    expect(compareOrder([named], { kind: 'not_found' })).toMatchObject([{ kind: 'missing_there' }]);
  });

  it('goes back by hand: Midtrans does not know its id', () => {
    expect(planRefund({ ...standIn, paymentType: 'qris' }, [], 1_000, false)).toEqual({
      kind: 'refund',
      way: 'manual',
    });
  });

  it('never gives, whatever Midtrans tells of one transaction', () => {
    const report = fc.constantFrom(...TRANSACTION_STATUSES).map((status) => says(status));
    fc.assert(
      fc.property(fc.array(report, { maxLength: 6 }), (reports) => {
        expect(after(...reports).gave).toEqual([]);
      }),
    );
  });
});
