import { describe, expect, it } from '@jest/globals';
import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { AMOUNT, heard, says, saysChallenge, type Story } from '../../../../test/support/midtrans-news.js';
import type { Decision } from './decide.js';
import { CONFIRMED_WITHIN, givenUp, outcomeOf, type NotificationOutcome } from './notification-outcome.js';
import type { Claim } from './notification.js';

const PAID: Claim = { status: 'settlement', fraudStatus: 'accept', refunded: 0 };
const APPLIED = heard(says('settlement')).decisions[0] as Decision;

function lastDecision({ decisions }: Story): Decision {
  return decisions.at(-1) as Decision;
}

/** The outcome of a claim when this is what Midtrans itself has said until now. */
function outcome(
  claim: Partial<Claim>,
  ...reports: [...TransactionReport[], TransactionReport]
): NotificationOutcome {
  const report = reports.at(-1) as TransactionReport;
  return outcomeOf({ ...PAID, ...claim }, report, lastDecision(heard(...reports)));
}

describe('a notification', () => {
  it('is done when Midtrans confirms it', () => {
    expect(outcome({}, says('settlement'))).toEqual({ state: 'done' });
  });

  it('is done when Midtrans is further on already', () => {
    expect(outcome({ status: 'pending' }, says('settlement'))).toEqual({ state: 'done' });
  });

  it('is ignored when it brings nothing new', () => {
    expect(outcome({}, says('settlement'), says('settlement'))).toEqual({
      state: 'ignored',
      why: 'repeated',
    });
  });

  it.each([
    ['a settlement', {}, says('pending')],
    ['an end', { status: 'expire' }, says('pending')],
    ['a reversal', { status: 'deny' }, says('settlement')],
    ['a refund', { status: 'refund', refunded: AMOUNT }, says('settlement')],
    [
      'more of a refund',
      { status: 'partial_refund', refunded: 90_000 },
      says('partial_refund', { refunded: 50_000 }),
    ],
    ['an accepted card', { status: 'capture' }, saysChallenge()],
  ] as const)('that claims %s which Midtrans does not confirm yet waits', (_, claim, report) => {
    expect(outcome(claim, report)).toEqual({ state: 'waiting', why: 'unconfirmed' });
    expect(outcome(claim, report, report)).toEqual({ state: 'waiting', why: 'unconfirmed' });
  });

  it.each(['expire', 'cancel', 'failure'] as const)(
    'of money for an attempt that ended in %s waits',
    (end) => {
      const waiting = { state: 'waiting', why: 'unconfirmed' };
      expect(outcome({}, says('pending'), says(end))).toEqual(waiting);
      expect(outcome({}, says(end), says(end))).toEqual(waiting);
    },
  );

  it.each([
    ['refund', says('refund', { refunded: AMOUNT })],
    ['deny', says('deny')],
  ] as const)('of money that Midtrans has taken back since (%s) is merely old', (_, report) => {
    expect(outcome({}, says('settlement'), report)).toEqual({ state: 'done' });
  });

  it('whose word is not known is settled by what Midtrans says', () => {
    expect(outcome({ status: null }, says('pending'))).toEqual({ state: 'done' });
  });

  it('waits while the answer to it was overtaken or lacks its code', () => {
    expect(outcomeOf(PAID, says('settlement'), { kind: 'wait', why: 'superseded' })).toEqual({
      state: 'waiting',
      why: 'superseded',
    });
    expect(outcome({}, says('settlement', { statusCode: '201' }))).toEqual({
      state: 'waiting',
      why: 'unconfirmed',
    });
  });

  it('that brought money of an ended attempt to light is for a person', () => {
    expect(outcome({}, says('expire'), says('settlement'))).toEqual({
      state: 'review',
      why: 'contradicts_end',
    });
  });
});

describe('a claim that nobody confirms', () => {
  const receivedAt = new Date('2026-12-24T07:05:00Z');
  const after = (wait: number) => new Date(receivedAt.getTime() + wait);

  it.each(['unconfirmed', 'not_found'])('(%s) is for a person after a day, not before', (why) => {
    const waiting = { state: 'waiting', why } as const;
    expect(givenUp(waiting, receivedAt, after(CONFIRMED_WITHIN - 1))).toBe(waiting);
    expect(givenUp(waiting, receivedAt, after(CONFIRMED_WITHIN))).toEqual({
      state: 'review',
      why: 'never_confirmed',
    });
  });

  it.each(['superseded', 'unauthorized', 'unavailable: ECONNREFUSED'])(
    'is not given up for trouble on the way (%s), however long it lasts',
    (why) => {
      const waiting = { state: 'waiting', why } as const;
      expect(givenUp(waiting, receivedAt, after(30 * CONFIRMED_WITHIN))).toBe(waiting);
    },
  );

  it('does not change what came out', () => {
    const done = outcomeOf(PAID, says('settlement'), APPLIED);
    expect(givenUp(done, receivedAt, after(30 * CONFIRMED_WITHIN))).toBe(done);
  });
});
