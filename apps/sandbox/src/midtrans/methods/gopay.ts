import type { PaymentMethod } from './payment-method.js';

export const gopay: PaymentMethod = {
  id: 'gopay',
  enabledBy: ['gopay'],
  paymentType: 'gopay',
  label: { id: 'GoPay', en: 'GoPay' },
  lifetimeMs: 15 * 60_000,
  paidState: 'settlement',
  reversible: false,
  refundable: true,
  refundableDays: 45,
  onDesktop: { methodId: 'qris', given: { acquirer: 'gopay' } },

  draw: () => ({}),

  fields: ({ state }) =>
    state === 'deny'
      ? { channel_response_code: '900', channel_response_message: 'Internal server error' }
      : {},

  resultFields: () => ({}),
  present: ({ transactionId }) => ({ kind: 'qr', content: `SANDBOX-GOPAY-${transactionId}`, app: 'GoPay' }),
};
