import type { PaymentMethod } from './payment-method.js';

export interface LenderTraits {
  readonly id: 'akulaku' | 'kredivo';
  readonly name: string;
  readonly refundableDays?: number;
}

/** A lender that pays at once and is paid back by the customer; nothing of it shows in the notifications. */
export const payLater = ({ id, name, ...more }: LenderTraits): PaymentMethod => ({
  id,
  enabledBy: [id],
  paymentType: id,
  label: { id: name, en: name },
  lifetimeMs: 24 * 3_600_000,
  paidState: 'settlement',
  reversible: false,
  refundable: true,
  ...more,
  draw: () => ({}),
  fields: () => ({}),
  resultFields: () => ({}),
  present: () => ({ kind: 'account', provider: name }),
});
