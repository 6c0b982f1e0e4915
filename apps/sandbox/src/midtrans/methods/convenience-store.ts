import type { Attempt } from '../domain/order.js';
import { digits } from './digits.js';
import type { Fields, PaymentMethod } from './payment-method.js';

export interface StoreTraits {
  /** As in `store`. */
  readonly store: 'indomaret' | 'alfamart';
  /** As people call it. */
  readonly name: string;
  readonly reversible: boolean;
  /** What notifications say beyond the store and its code. */
  readonly more?: (attempt: Attempt) => Fields;
}

/** Paid in cash at a till, with a code. It cannot be refunded by API. */
export function convenienceStore({ store, name, reversible, more = () => ({}) }: StoreTraits): PaymentMethod {
  return {
    id: store,
    enabledBy: [store, 'cstore'],
    paymentType: 'cstore',
    label: { id: name, en: name },
    lifetimeMs: 24 * 3_600_000,
    paidState: 'settlement',
    reversible,
    refundable: false,
    draw: () => ({ paymentCode: digits(18), approvalCode: digits(8) }),
    fields: (attempt) => ({ store, payment_code: attempt.details.paymentCode, ...more(attempt) }),
    resultFields: ({ details }) => ({ payment_code: details.paymentCode }),
    present: ({ details }) => ({ kind: 'counter', store: name, code: details.paymentCode ?? '' }),
  };
}
