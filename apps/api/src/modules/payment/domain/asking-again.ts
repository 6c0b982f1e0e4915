import type { ClosedState, OrderState } from './order-states.js';
import { isSameOffer, type OrderTerms } from './order-terms.js';

/** What becomes of the order that is there already when its thing is ordered again. */
export type Again =
  | { kind: 'return' }
  | { kind: 'replace'; closeAs: ClosedState }
  /** It is being closed: that has to end first. */
  | { kind: 'finish_closing' }
  /** Its money is being looked at. */
  | { kind: 'refuse' };

export interface OpenOrder extends OrderTerms {
  state: OrderState;
  expiresAt: Date | null;
}

/** An order that ends sooner than this cannot be paid in peace. */
export const SHORTEST_TO_PAY = 60_000;

/** The payment rules, Ordering 4: the same offer again is the same order, another one replaces it. */
export function orderedAgain(open: OpenOrder, wanted: OrderTerms, now: Date): Again {
  if (open.state === 'review') return { kind: 'refuse' };
  if (open.state === 'cancelling') return { kind: 'finish_closing' };
  if (isEnding(open.expiresAt, now)) return { kind: 'replace', closeAs: 'expired' };
  return isSameOffer(open, wanted) ? { kind: 'return' } : { kind: 'replace', closeAs: 'cancelled' };
}

function isEnding(expiresAt: Date | null, now: Date): boolean {
  return expiresAt !== null && expiresAt.getTime() - now.getTime() < SHORTEST_TO_PAY;
}
