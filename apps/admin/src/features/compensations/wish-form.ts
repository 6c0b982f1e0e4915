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

interface FormFault {
  name: keyof WishForm;
  text: string;
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

const LONGEST_HOURS = 366 * 24;

/** What the API would refuse without a field of its own: days and hours together. `text`: key of the sentence. */
export function wishFaults({ days, hours }: Pick<WishForm, 'days' | 'hours'>): FormFault[] {
  const sum = Number(days) * 24 + Number(hours);
  if (sum === 0) return [{ name: 'days', text: 'compensations.field.noTime' }];
  return sum > LONGEST_HOURS ? [{ name: 'days', text: 'compensations.field.tooLong' }] : [];
}
