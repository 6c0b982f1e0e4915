import type { Order } from './order.js';
import { isPaid } from './transaction-states.js';

/**
 * What the page of an order can still do: `open` no method chosen, `in_progress` at least one, `paid`,
 * `cancelled` by the merchant, `expired`.
 */
export type TokenState = 'open' | 'in_progress' | 'paid' | 'cancelled' | 'expired';

export function tokenState(order: Order, now: number): TokenState {
  if (order.attempts.some(({ state }) => isPaid(state))) return 'paid';
  if (order.closedAt !== undefined) return 'cancelled';
  if (order.pageEndsAt <= now) return 'expired';
  return order.attempts.length > 0 ? 'in_progress' : 'open';
}
