import { holdsMoney, standingOf, type Attempt, type Standing } from './attempt.js';
import type { ClosedState, OrderState } from './order-states.js';
import type { Objection, ReviewReason } from './review-reasons.js';

/** What an order knows of itself; all else follows from its attempts. */
export interface OrderFacts {
  /** Whole rupiah. */
  amount: number;
  /** What it is being closed as, or was. */
  closeAs: ClosedState | null;
  closedAt: Date | null;
  /** Raised when it was paid, by the module that sells. */
  objection: Objection | null;
}

export type DerivedState =
  | { state: Exclude<OrderState, 'review'>; reviewReason: null }
  | { state: 'review'; reviewReason: ReviewReason };

/**
 * The state of an order. The order in which its attempts were heard of makes no difference, nor does any that ended
 * without money (the payment rules, Notifications 6).
 */
export function deriveOrder(facts: OrderFacts, attempts: readonly Attempt[]): DerivedState {
  const standings = attempts.map((attempt) => standingOf(attempt, facts.amount));
  const reviewReason = reasonForReview(standings, facts.objection);
  if (reviewReason) return { state: 'review', reviewReason };
  const state = standings.includes('paid') ? 'paid' : withoutMoney(facts);
  return { state, reviewReason: null };
}

function reasonForReview(standings: readonly Standing[], objection: Objection | null): ReviewReason | null {
  const count = (standing: Standing) => standings.filter((each) => each === standing).length;
  const paid = count('paid');
  if (count('returned') > 0) return 'reversed';
  if (paid > 1 || (paid === 1 && count('differs') > 0)) return 'paid_twice';
  if (count('differs') > 0) return 'amount_differs';
  if (paid === 1) return objection;
  return count('challenged') > 0 ? 'fraud_challenge' : null;
}

function withoutMoney({ closeAs, closedAt }: OrderFacts): Exclude<OrderState, 'review'> {
  if (closeAs === null) return 'open';
  return closedAt ? closeAs : 'cancelling';
}

/**
 * The attempt whose money is to be turned into what was bought now. One at a time gives: a second one on a paid order
 * is money twice, but after a reversal the other gives.
 */
export function nextToGive(attempts: readonly Attempt[], amount: number): Attempt | null {
  if (attempts.some((attempt) => attempt.applied && holdsMoney(attempt))) return null;
  const paid = (attempt: Attempt) => !attempt.applied && standingOf(attempt, amount) === 'paid';
  return attempts.find(paid) ?? null;
}

/** The attempt that an order shows: the one whose money it holds, else the newest. */
export function leading(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.find((attempt) => attempt.applied && holdsMoney(attempt)) ?? attempts.at(-1);
}
