import { digits } from './digits.js';
import type { PaymentMethod } from './payment-method.js';

/** Its number has a field of its own, and the bank may take a settled payment back. */
export const permataVa: PaymentMethod = {
  id: 'permata_va',
  enabledBy: ['permata_va', 'bank_transfer'],
  paymentType: 'bank_transfer',
  label: { id: 'Permata Virtual Account', en: 'Permata Virtual Account' },
  lifetimeMs: 24 * 3_600_000,
  paidState: 'settlement',
  reversible: true,
  refundable: false,

  draw: ({ permata_va: wish }) => ({ vaNumber: wish?.va_number ?? `8562${digits(12)}` }),
  fields: ({ details }) => ({ permata_va_number: details.vaNumber }),
  resultFields: ({ details }) => ({ permata_va_number: details.vaNumber }),
  present: ({ details }) => ({ kind: 'number', bank: 'Permata', number: details.vaNumber ?? '' }),
};
