import type { CompensationWish } from './compensations.api.js';

/** A compensation as it is typed; nothing chosen means all. */
export interface WishForm {
  bot_types: ('selfbot' | 'official')[];
  statuses: ('active' | 'inactive' | 'expired')[];
  product_ids: string[];
  habis_from: string;
  habis_to: string;
  days: string;
  hours: string;
  reason: string;
}

export function emptyWish(): WishForm {
  return {
    bot_types: [],
    statuses: ['active'],
    product_ids: [],
    habis_from: '',
    habis_to: '',
    days: '1',
    hours: '0',
    reason: '',
  };
}

export const WISH_FIELDS = [
  'bot_types',
  'statuses',
  'product_ids',
  'habis_from',
  'habis_to',
  'days',
  'hours',
  'reason',
] as const;

export function toWish(form: WishForm): CompensationWish {
  const { bot_types, statuses, product_ids, habis_from, habis_to, days, hours, reason } = form;
  return {
    ...(bot_types.length ? { bot_types: [...bot_types] } : {}),
    ...(statuses.length ? { statuses: [...statuses] } : {}),
    ...(product_ids.length ? { product_ids: product_ids.map(Number) } : {}),
    ...(habis_from ? { habis_from } : {}),
    ...(habis_to ? { habis_to } : {}),
    days: Number(days),
    hours: Number(hours),
    reason: reason.trim(),
  };
}
