import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { attemptOf, isAnsweredByIdAlone, type Attempt } from './attempt.js';

/** What we and Midtrans do not say alike of one order. */
export interface Difference {
  orderId: string;
  transactionId: string | null;
  /**
   * `missing_there` Midtrans does not know a transaction that it had told us of · `missing_here` it knows one that we
   * do not · `status`, `amount`, `refunded` the transaction's word for it differs · `not_answered` nobody could say.
   */
  kind: 'missing_there' | 'missing_here' | 'status' | 'amount' | 'refunded' | 'not_answered';
  ours: string | null;
  theirs: string | null;
  /** It was gone once Midtrans' answer was applied. */
  mended: boolean;
}

export type Said = Omit<Difference, 'orderId' | 'mended'>;

/** What Midtrans answered when it was asked about an order, or about one transaction. */
export type Asked = { kind: 'told'; report: TransactionReport } | { kind: 'not_found' } | { kind: 'silent' };

/** What the answer to a question by the order's id shows. */
export function compareOrder(attempts: readonly Attempt[], asked: Asked): Said[] {
  if (asked.kind === 'told') {
    const known = attemptOf(attempts, asked.report);
    return known ? compareAttempt(known, asked) : [missingHere(asked.report)];
  }
  if (asked.kind === 'silent') return [notAnswered(null)];
  const expected = attempts.find((attempt) => !isAnsweredByIdAlone(attempt));
  return expected ? [missingThere(expected)] : [];
}

/** What the answer to a question by a known transaction's id shows. */
export function compareAttempt(known: Attempt, asked: Asked): Said[] {
  const { transactionId } = known;
  if (asked.kind === 'silent') return [notAnswered(transactionId)];
  if (asked.kind === 'not_found') return [missingThere(known)];
  const { report } = asked;
  const pairs = [
    ['status', known.status, report.status],
    ['amount', String(known.grossAmount), String(report.grossAmount)],
    ['refunded', String(known.refunded), String(report.refunded)],
  ] as const;
  return pairs
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([kind, ours, theirs]) => ({ transactionId, kind, ours, theirs }));
}

function missingHere({ transactionId, status }: TransactionReport): Said {
  return { transactionId, kind: 'missing_here', ours: null, theirs: status };
}

function missingThere({ transactionId, status }: Attempt): Said {
  return { transactionId, kind: 'missing_there', ours: status, theirs: null };
}

function notAnswered(transactionId: string | null): Said {
  return { transactionId, kind: 'not_answered', ours: null, theirs: null };
}
