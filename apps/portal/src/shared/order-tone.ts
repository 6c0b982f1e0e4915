import type { Tone } from '@teamanubot/ui';
import type { OrderStatus } from '../shell/api/types.js';

/** How the status of an order looks; its word says the rest. */
export const ORDER_TONES: Record<OrderStatus, Tone> = {
  pending: 'waiting',
  paid: 'good',
  failed: 'lost',
  expired: 'off',
  cancelled: 'off',
  refunded: 'off',
  review: 'waiting',
};
