import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import type { TransactionStatus } from '../../../integrations/midtrans/domain/transaction-status.js';

/** Where a transaction can go from each status (protocol, 3.3); nothing follows a final one. */
export const TRANSITIONS: Readonly<Record<TransactionStatus, readonly TransactionStatus[]>> = {
  pending: ['authorize', 'capture', 'settlement', 'deny', 'cancel', 'expire', 'failure'],
  authorize: ['capture', 'deny', 'cancel', 'expire'],
  capture: ['settlement', 'cancel', 'deny'],
  settlement: ['partial_refund', 'refund', 'partial_chargeback', 'chargeback', 'deny'],
  partial_refund: ['refund', 'partial_chargeback', 'chargeback'],
  partial_chargeback: ['refund', 'chargeback'],
  deny: [],
  cancel: [],
  expire: [],
  failure: [],
  refund: [],
  chargeback: [],
};

/** The part of a report that changes in the life of a transaction. */
export type Told = Pick<TransactionReport, 'status' | 'fraudStatus' | 'refunded'>;

export function isFinal(status: TransactionStatus): boolean {
  return TRANSITIONS[status].length === 0;
}

/** Whether `to` lies ahead of `from`. We see moments of a transaction, not each of its steps, so steps may be missing. */
export function liesAhead(from: TransactionStatus, to: TransactionStatus): boolean {
  return TRANSITIONS[from].some((next) => next === to || liesAhead(next, to));
}

const PARTLY: readonly TransactionStatus[] = ['partial_refund', 'partial_chargeback'];

/** Whether a report tells more than is known: a later status, more money back, or a challenge that was decided. */
export function isNews(known: Told, report: Told): boolean {
  const bothPartly = PARTLY.includes(known.status) && PARTLY.includes(report.status);
  if (bothPartly && report.refunded > known.refunded) return true;
  if (known.status !== report.status) return liesAhead(known.status, report.status);
  const decided = known.fraudStatus === 'challenge' && report.fraudStatus !== 'challenge';
  return decided || report.refunded > known.refunded;
}

export function isSame(known: Told, { status, fraudStatus, refunded }: Told): boolean {
  return known.status === status && known.fraudStatus === fraudStatus && known.refunded === refunded;
}
