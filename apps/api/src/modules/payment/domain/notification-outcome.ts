import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { isNews, liesAhead } from './attempt-transitions.js';
import type { Decision } from './decide.js';
import type { Claim } from './notification.js';

/** States of a row of the inbox. `waiting` rows are asked about again, `review` rows wait for a person. */
export const NOTIFICATION_STATES = ['received', 'waiting', 'done', 'ignored', 'review'] as const;
export type NotificationState = (typeof NOTIFICATION_STATES)[number];

export type NotificationOutcome =
  | { state: 'done' }
  | { state: 'ignored'; why: 'unknown_order' | 'repeated' | 'outrun' }
  | { state: 'waiting'; why: string }
  | { state: 'review'; why: 'contradicts_end' | 'speaks_of_another' | 'never_confirmed' };

/** So long a notification may claim what Midtrans does not confirm. */
export const CONFIRMED_WITHIN = 24 * 3_600_000;

/** What becomes of a notification once Midtrans' own answer was decided on. */
export function outcomeOf(claim: Claim, report: TransactionReport, decision: Decision): NotificationOutcome {
  if (decision.kind === 'wait') return { state: 'waiting', why: decision.why };
  if (decision.kind === 'review') return { state: 'review', why: decision.why };
  if (runsAhead(claim, report)) return { state: 'waiting', why: 'unconfirmed' };
  return decision.kind === 'ignore' ? { state: 'ignored', why: decision.why } : { state: 'done' };
}

/** A claim that nobody confirmed for a day is for a person to look at. Midtrans being away is no such claim. */
export function givenUp(outcome: NotificationOutcome, receivedAt: Date, now: Date): NotificationOutcome {
  const unanswered = outcome.state === 'waiting' && ['unconfirmed', 'not_found'].includes(outcome.why);
  const tooOld = now.getTime() - receivedAt.getTime() >= CONFIRMED_WITHIN;
  return unanswered && tooOld ? { state: 'review', why: 'never_confirmed' } : outcome;
}

/**
 * Whether the claim says more than Midtrans does: a later status, or money for a transaction that never had any. A
 * claim of money that Midtrans has taken back since is merely old.
 */
function runsAhead({ status, fraudStatus, refunded }: Claim, report: TransactionReport): boolean {
  if (status === null) return false;
  const claimsMoney = status === 'capture' || status === 'settlement';
  const isPast = status === report.status || liesAhead(status, report.status);
  return isNews(report, { status, fraudStatus, refunded }) || (claimsMoney && !isPast);
}
