import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { attemptOf, holdsMoney, idThere, returnedOf, toldBy, type Attempt } from './attempt.js';
import { isFinal, isNews, isSame } from './attempt-transitions.js';
import { settle, type Settlement } from './settle.js';

export type Decision =
  | ({ kind: 'apply' } & Settlement)
  /** `repeated`: known already · `outrun`: something later is known. */
  | { kind: 'ignore'; why: 'repeated' | 'outrun' }
  /** Ask again: `superseded` a later question was answered first · `unconfirmed` a paid status without its code. */
  | { kind: 'wait'; why: 'superseded' | 'unconfirmed' }
  /**
   * A person must look: `contradicts_end` Midtrans claims money for a transaction that it had ended without any ·
   * `speaks_of_another` the transaction belongs to another order of ours.
   */
  | { kind: 'review'; why: 'contradicts_end' | 'speaks_of_another' };

/**
 * What an answer of Midtrans means for an order (the payment rules, Notifications 4 to 8).
 *
 * @param amount what the order asks for, in whole rupiah
 * @param attempts all of the order, oldest first
 * @param sequence of the question that was answered
 */
export function decide(
  amount: number,
  attempts: readonly Attempt[],
  report: TransactionReport,
  sequence: number,
): Decision {
  const known = attemptOf(attempts, report);
  const told = toldBy(report, sequence, known);
  if (known && sequence < known.sequence) return { kind: 'wait', why: 'superseded' };
  if (known && idThere(known) === null) return named(amount, attempts, known, told, report);
  if (known && isSame(known, report)) return { kind: 'ignore', why: 'repeated' };
  if (known && contradictsEnd(known, told)) return { kind: 'review', why: 'contradicts_end' };
  if (known && !isNews(known, report)) return { kind: 'ignore', why: 'outrun' };
  if (isUnconfirmed(report)) return { kind: 'wait', why: 'unconfirmed' };
  const changed = known ? attempts.map((each) => (each === known ? told : each)) : [...attempts, told];
  return { kind: 'apply', ...settle(attempts, changed, amount) };
}

/** Midtrans names the transaction of a stand-in: from now on it is known by that, whatever else is new of it. */
function named(
  amount: number,
  attempts: readonly Attempt[],
  known: Attempt,
  told: Attempt,
  report: TransactionReport,
): Decision {
  if (isUnconfirmed(report)) return { kind: 'wait', why: 'unconfirmed' };
  const { namedAs, sequence, paymentType } = told;
  const same = { ...known, namedAs, sequence, paymentType: known.paymentType || paymentType };
  const now = isNews(known, report) ? told : same;
  return {
    kind: 'apply',
    ...settle(
      attempts,
      attempts.map((each) => (each === known ? now : each)),
      amount,
    ),
  };
}

/** What ended after its money had come, and went back with it, may be heard of again; it stays ended. */
function contradictsEnd(known: Attempt, told: Attempt): boolean {
  return isFinal(known.status) && !known.applied && returnedOf(known) === 0 && holdsMoney(told);
}

/** Paid wants status code 200; a challenged card comes with 201 and is not paid. */
function isUnconfirmed({ status, statusCode, fraudStatus }: TransactionReport): boolean {
  const claimsPaid = status === 'settlement' || (status === 'capture' && fraudStatus !== 'challenge');
  return claimsPaid && statusCode !== '200';
}
