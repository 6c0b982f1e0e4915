import type { Tone } from '@teamanubot/ui';
import type { Order } from '../../shell/api/types.js';

/** How the state of an order looks; its word says the rest. */
export const ORDER_TONES: Record<Order['state'], Tone> = {
  open: 'waiting',
  cancelling: 'off',
  cancelled: 'off',
  expired: 'off',
  failed: 'lost',
  paid: 'good',
  part_refunded: 'good',
  refunded: 'off',
  reversed: 'lost',
  review: 'waiting',
};
