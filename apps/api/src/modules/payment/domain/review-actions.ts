import { isUnclear, standingOf, type Attempt } from './attempt.js';
import type { ReviewReason } from './review-reasons.js';

/** What an operator decided about an order that was to be looked at. */
export type ReviewDecision = 'accepted' | 'closed';

/**
 * All attempts, after an operator took the amount of one for enough. Null when that cannot be: its amount does not
 * differ, or another attempt has paid the order already.
 *
 * @param amount what the order asks for, in whole rupiah
 */
export function accept(
  attempts: readonly Attempt[],
  amount: number,
  transactionId: string,
): readonly Attempt[] | null {
  const wanted = attempts.find((attempt) => attempt.transactionId === transactionId);
  const isPaid = attempts.some((attempt) => standingOf(attempt, amount) === 'paid');
  if (!wanted || isPaid || standingOf(wanted, amount) !== 'differs') return null;
  return attempts.map((attempt) => (attempt === wanted ? { ...attempt, accepted: true } : attempt));
}

type Closing = (attempt: Attempt, amount: number) => Attempt;

const unchanged: Closing = (attempt) => attempt;

/** Money that gave nothing and was dealt with in another way counts no more. */
const setAside: Closing = (attempt, amount) =>
  !attempt.applied && ['paid', 'differs'].includes(standingOf(attempt, amount))
    ? { ...attempt, setAside: true }
    : attempt;

/** What somebody who closes a review says of the attempts. About a held card Midtrans decides, and nobody else. */
const CLOSINGS: Readonly<Record<ReviewReason, Closing | null>> = {
  amount_differs: setAside,
  paid_twice: setAside,
  return_unclear: (attempt) => (isUnclear(attempt) ? { ...attempt, accepted: true } : attempt),
  subscription_suspended: unchanged,
  fraud_challenge: null,
};

/** All attempts, after an operator has dealt with what was to be looked at. Null when nobody but Midtrans can. */
export function close(
  attempts: readonly Attempt[],
  amount: number,
  reason: ReviewReason,
): readonly Attempt[] | null {
  const closing = CLOSINGS[reason];
  return closing && attempts.map((attempt) => closing(attempt, amount));
}
