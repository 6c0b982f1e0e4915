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

/**
 * What an order is when it was closed and nothing was paid: `cancelling` ends as `cancelled` or `expired`, and one for
 * which Midtrans refused a payment page has `failed`.
 */
export type ClosedState = 'cancelled' | 'expired' | 'failed';

/** Money has come, whatever became of it. It may be the first that is heard of the order. */
const WITH_MONEY = ['paid', 'part_refunded', 'refunded', 'reversed', 'review'] as const;

/**
 * Where each state can go. Closed is not final: money that arrives later still counts. `review` is left the way the
 * attempts say: a challenged card is denied and the order is open again, an odd amount goes back and it can expire.
 * What was given back by hand can still be `reversed` at Midtrans, which has not heard of it; what was refunded can be
 * paid again by a new attempt.
 */
export const NEXT: Readonly<Record<OrderState, readonly OrderState[]>> = {
  open: ['cancelling', 'failed', ...WITH_MONEY],
  cancelling: ['cancelled', 'expired', ...WITH_MONEY],
  cancelled: WITH_MONEY,
  expired: WITH_MONEY,
  failed: WITH_MONEY,
  paid: ['part_refunded', 'refunded', 'reversed', 'review'],
  part_refunded: ['refunded', 'reversed', 'review'],
  refunded: ['paid', 'part_refunded', 'reversed', 'review'],
  reversed: ['paid', 'part_refunded', 'refunded', 'review'],
  review: [
    'open',
    'cancelling',
    'cancelled',
    'expired',
    'failed',
    'paid',
    'part_refunded',
    'refunded',
    'reversed',
  ],
};

export function canBecome(from: OrderState, to: OrderState): boolean {
  return from === to || NEXT[from].includes(to);
}
