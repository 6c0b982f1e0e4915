import { ORDER_STATES, type OrderState } from './order-states.js';

/** The words of an order's state that customers see. */
export const CUSTOMER_STATUSES = [
  'pending',
  'paid',
  'failed',
  'expired',
  'cancelled',
  'refunded',
  'review',
] as const;

export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];

const WORDS: Readonly<Record<OrderState, CustomerStatus>> = {
  open: 'pending',
  cancelling: 'pending',
  cancelled: 'cancelled',
  expired: 'expired',
  failed: 'failed',
  paid: 'paid',
  part_refunded: 'paid',
  refunded: 'refunded',
  reversed: 'failed',
  review: 'review',
};

export function customerStatus(state: OrderState): CustomerStatus {
  return WORDS[state];
}

/** The states that customers call by this word. */
export function statesOf(status: CustomerStatus): OrderState[] {
  return ORDER_STATES.filter((state) => WORDS[state] === status);
}
