import { randomInt } from 'node:crypto';
import type { PaymentMethod } from './payment-method.js';

export const bcaVa: PaymentMethod = {
  id: 'bca_va',
  enabledBy: ['bca_va', 'bank_transfer'],
  paymentType: 'bank_transfer',
  label: { id: 'BCA Virtual Account', en: 'BCA Virtual Account' },
  lifetimeMs: 24 * 3_600_000,
  paidState: 'settlement',
  reversible: false,
  refundable: false,

  draw: ({ bca_va: wish }) => ({
    vaNumber: wish?.va_number ?? `70012${randomInt(1_000_000).toString().padStart(6, '0')}`,
  }),

  fields: ({ details }) => ({
    va_numbers: [{ bank: 'bca', va_number: details.vaNumber }],
    payment_amounts: [],
  }),

  resultFields: ({ state, details }) =>
    state === 'pending'
      ? { bca_va_number: details.vaNumber }
      : { va_numbers: [{ bank: 'bca', va_number: details.vaNumber }] },

  present: ({ details }) => ({ kind: 'number', bank: 'BCA', number: details.vaNumber ?? '' }),
};
