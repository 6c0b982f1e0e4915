import { randomUUID } from 'node:crypto';
import type { PaymentMethod } from './payment-method.js';

export const qris: PaymentMethod = {
  id: 'qris',
  enabledBy: ['other_qris'],
  paymentType: 'qris',
  label: { id: 'QRIS', en: 'QRIS' },
  lifetimeMs: 24 * 3_600_000,
  paidState: 'settlement',
  reversible: false,
  refundable: true,

  draw: () => ({ crossReference: randomUUID(), popId: randomUUID() }),

  fields({ settledAt, details }, { request }) {
    const acquirer = { acquirer: 'gopay' };
    if (settledAt === undefined) return acquirer;
    const { first_name = '', last_name = '', email, phone } = request.customer_details ?? {};
    return {
      ...acquirer,
      issuer: 'gopay',
      transaction_type: 'on-us',
      merchant_cross_reference_id: details.crossReference,
      pop_id: details.popId,
      customer_details: { full_name: `${first_name} ${last_name}`.trim(), email, phone },
    };
  },

  resultFields: () => ({}),
  present: ({ transactionId }) => ({ kind: 'qr', content: `SANDBOX-QRIS-${transactionId}` }),
};
