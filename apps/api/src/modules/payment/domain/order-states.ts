/** States of an order, ours; Midtrans' word is kept beside it. */
export const ORDER_STATES = [
  'open',
  'cancelling',
  'cancelled',
  'expired',
  'failed',
  'paid',
  'part_refunded',
  'refunded',
  'reversed',
  'review',
] as const;

export type OrderState = (typeof ORDER_STATES)[number];

/** What `cancelling` ends as when nothing was paid. */
export type ClosedState = 'cancelled' | 'expired';

/**
 * Where each state can go. Closed is not final: money that arrives later still counts. `review` is left the way the
 * attempts say: a challenged card is denied and the order is open again, an odd amount goes back and it can expire.
 */
export const NEXT: Readonly<Record<OrderState, readonly OrderState[]>> = {
  open: ['cancelling', 'paid', 'review'],
  cancelling: ['cancelled', 'expired', 'paid', 'review'],
  cancelled: ['paid', 'review'],
  expired: ['paid', 'review'],
  failed: ['paid', 'review'],
  paid: ['part_refunded', 'refunded', 'reversed', 'review'],
  part_refunded: ['refunded', 'review'],
  refunded: ['paid', 'review'],
  reversed: ['paid', 'review'],
  review: ['open', 'cancelling', 'cancelled', 'expired', 'paid', 'part_refunded', 'refunded', 'reversed'],
};

export function canBecome(from: OrderState, to: OrderState): boolean {
  return from === to || NEXT[from].includes(to);
}
