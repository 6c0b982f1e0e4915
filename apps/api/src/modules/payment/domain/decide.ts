import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { holdsMoney, toldBy, type Attempt } from './attempt.js';
import { isFinal, isNews, isSame } from './attempt-transitions.js';
import { nextToGive } from './derive-order.js';

export type Decision =
  | {
      kind: 'apply';
      /** All of the order as they are now, oldest first. */
      attempts: readonly Attempt[];
      /** The one that the report speaks of. */
      told: Attempt;
      /** The one whose money is to be turned into what was bought; already marked as applied. */
      gives: Attempt | null;
    }
  /** `repeated`: known already · `outrun`: something later is known. */
  | { kind: 'ignore'; why: 'repeated' | 'outrun' }
  /** Ask again: `superseded` a later question was answered first · `unconfirmed` a paid status without its code. */
  | { kind: 'wait'; why: 'superseded' | 'unconfirmed' }
  /** Midtrans claims money for a transaction that it had ended without any: a person must look. */
  | { kind: 'review'; why: 'contradicts_end' };

/**
 * What an answer of Midtrans means for an order (the payment rules, Notifications 4 to 6 and 8).
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
  const known = attempts.find(({ transactionId }) => transactionId === report.transactionId);
  const told = toldBy(report, sequence, known);
  if (known && sequence < known.sequence) return { kind: 'wait', why: 'superseded' };
  if (known && isSame(known, report)) return { kind: 'ignore', why: 'repeated' };
  if (known && contradictsEnd(known, told)) return { kind: 'review', why: 'contradicts_end' };
  if (known && !isNews(known, report)) return { kind: 'ignore', why: 'outrun' };
  if (isUnconfirmed(report)) return { kind: 'wait', why: 'unconfirmed' };
  return applied(replaced(attempts, told), told, amount);
}

function applied(attempts: readonly Attempt[], told: Attempt, amount: number): Decision {
  const giver = nextToGive(attempts, amount);
  const gives = giver && { ...giver, applied: true };
  const after = gives ? replaced(attempts, gives) : attempts;
  return { kind: 'apply', attempts: after, told: giver === told && gives ? gives : told, gives };
}

function replaced(attempts: readonly Attempt[], attempt: Attempt): readonly Attempt[] {
  const place = attempts.findIndex(({ transactionId }) => transactionId === attempt.transactionId);
  return place < 0 ? [...attempts, attempt] : attempts.with(place, attempt);
}

function contradictsEnd(known: Attempt, told: Attempt): boolean {
  return isFinal(known.status) && !known.applied && known.refunded === 0 && holdsMoney(told);
}

/** Paid wants status code 200; a challenged card comes with 201 and is not paid. */
function isUnconfirmed({ status, statusCode, fraudStatus }: TransactionReport): boolean {
  const claimsPaid = status === 'settlement' || (status === 'capture' && fraudStatus !== 'challenge');
  return claimsPaid && statusCode !== '200';
}
