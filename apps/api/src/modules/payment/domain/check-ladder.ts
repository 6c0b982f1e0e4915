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

export const LONGEST_RETRY = 10 * MINUTE;

/**
 * When to ask again after a question that was not answered: soon, at doubling distances, whatever the ladder says. The
 * watch does not end on a question without an answer.
 *
 * @param failures questions in a row that were not answered, at least 1
 */
export function retryCheckAt(order: Watched, failures: number, now: Date): Date {
  const retry = now.getTime() + Math.min(SHORTEST_WAIT * 2 ** (failures - 1), LONGEST_RETRY);
  return new Date(Math.min(retry, nextCheckAt(order, now)?.getTime() ?? retry));
}

/** As long as the time since the close watch ended, so that each wait is twice the one before. */
function waitOf({ state, createdAt, visitedAt }: Watched, now: number): number {
  if (state === 'cancelling') return SHORTEST_WAIT;
  const closelyUntil = Math.max(createdAt.getTime(), visitedAt?.getTime() ?? 0) + CLOSELY_FOR;
  return Math.min(Math.max(now - closelyUntil, SHORTEST_WAIT), LONGEST_WAIT);
}

/** Money that came and went before we heard of it leaves an order that was neither paid nor closed by us. */
function endOfWatch({ state, createdAt, closedAt, paidAt }: Watched): number {
  const ended = ['refunded', 'reversed'].includes(state) ? createdAt.getTime() : 0;
  const closed = Math.max(closedAt?.getTime() ?? 0, paidAt?.getTime() ?? 0, ended);
  return closed > 0 ? closed + WATCHED_AFTER_CLOSING : Number.POSITIVE_INFINITY;
}

function expiryAhead({ state, expiresAt }: Watched, now: number): number {
  const expiry = state === 'open' && expiresAt ? expiresAt.getTime() : 0;
  return expiry > now ? expiry : Number.POSITIVE_INFINITY;
}
