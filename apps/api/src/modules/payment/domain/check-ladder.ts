import type { OrderState } from './order-states.js';

/** The moments of an order that say how closely Midtrans is asked about it. */
export interface Watched {
  state: OrderState;
  createdAt: Date;
  /** When its customer last looked at the payment page. */
  visitedAt: Date | null;
  expiresAt: Date | null;
  paidAt: Date | null;
  closedAt: Date | null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const CLOSELY_FOR = 15 * MINUTE;
export const SHORTEST_WAIT = 30 * SECOND;
export const LONGEST_WAIT = 6 * HOUR;
export const WATCHED_AFTER_CLOSING = 7 * 24 * HOUR;

/**
 * When to ask next (the payment rules, Three doors): every 30 s for 15 min after creation and after each visit, then
 * at doubling distances up to 6 h, until 7 days after closing; at the moment of expiry in any case. Null when the
 * watch is over.
 */
export function nextCheckAt(order: Watched, now: Date): Date | null {
  const end = endOfWatch(order);
  if (now.getTime() >= end) return null;
  const due = now.getTime() + waitOf(order, now.getTime());
  return new Date(Math.min(due, end, expiryAhead(order, now.getTime())));
}

/** As long as the time since the close watch ended, so that each wait is twice the one before. */
function waitOf({ state, createdAt, visitedAt }: Watched, now: number): number {
  if (state === 'cancelling') return SHORTEST_WAIT;
  const closelyUntil = Math.max(createdAt.getTime(), visitedAt?.getTime() ?? 0) + CLOSELY_FOR;
  return Math.min(Math.max(now - closelyUntil, SHORTEST_WAIT), LONGEST_WAIT);
}

function endOfWatch({ closedAt, paidAt }: Watched): number {
  const closed = Math.max(closedAt?.getTime() ?? 0, paidAt?.getTime() ?? 0);
  return closed > 0 ? closed + WATCHED_AFTER_CLOSING : Number.POSITIVE_INFINITY;
}

function expiryAhead({ state, expiresAt }: Watched, now: number): number {
  const expiry = state === 'open' && expiresAt ? expiresAt.getTime() : 0;
  return expiry > now ? expiry : Number.POSITIVE_INFINITY;
}
