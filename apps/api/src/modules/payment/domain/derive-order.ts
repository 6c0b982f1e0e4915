import { holdsMoney, isUnclear, returnedOf, standingOf, type Attempt, type Standing } from './attempt.js';
import type { ClosedState, OrderState } from './order-states.js';
import type { Objection, ReviewReason } from './review-reasons.js';

/** What an order knows of itself; all else follows from its attempts. */
export interface OrderFacts {
  /** Whole rupiah. */
  amount: number;
  /** What it is being closed as, or was. */
  closeAs: ClosedState | null;
  closedAt: Date | null;
  /** Raised when it was paid, by the module that sells; stands until an operator has dealt with it. */
  objection: Objection | null;
}

export type DerivedState =
  | { state: Exclude<OrderState, 'review'>; reviewReason: null }
  | { state: 'review'; reviewReason: ReviewReason };

/**
 * The state of an order. The order in which its attempts were heard of makes no difference, nor does any that ended
 * without money (the payment rules, Notifications 6 and 7).
 */
export function deriveOrder(facts: OrderFacts, attempts: readonly Attempt[]): DerivedState {
  const standings = attempts.map((attempt) => standingOf(attempt, facts.amount));
  const payer = attempts.find((_, index) => standings[index] === 'paid');
  const reviewReason = reasonForReview(standings, payer, facts.objection);
  if (reviewReason) return { state: 'review', reviewReason };
  return { state: payer ? paidBy(payer) : withoutMoney(facts, standings), reviewReason: null };
}

function reasonForReview(
  standings: readonly Standing[],
  payer: Attempt | undefined,
  objection: Objection | null,
): ReviewReason | null {
  const count = (standing: Standing) => standings.filter((each) => each === standing).length;
  if (count('paid') > 1 || (payer && count('differs') > 0)) return 'paid_twice';
  if (count('differs') > 0) return 'amount_differs';
  if (payer) return objection ?? (isUnclear(payer) ? 'return_unclear' : null);
  return count('challenged') > 0 ? 'fraud_challenge' : null;
}

function paidBy(payer: Attempt): 'paid' | 'part_refunded' {
  return returnedOf(payer) > 0 ? 'part_refunded' : 'paid';
}

function withoutMoney(
  { closeAs, closedAt }: OrderFacts,
  standings: readonly Standing[],
): Exclude<OrderState, 'review'> {
  if (standings.includes('refunded')) return 'refunded';
  if (standings.includes('reversed')) return 'reversed';
  if (closeAs === null) return 'open';
  return closedAt ? closeAs : 'cancelling';
}

/** The attempt that an order shows: the one whose money it holds, else the last that had given, else the newest. */
export function leading(attempts: readonly Attempt[]): Attempt | undefined {
  const given = attempts.filter(({ applied }) => applied);
  return given.find(holdsMoney) ?? given.at(-1) ?? attempts.at(-1);
}
