import { randomBytes } from 'node:crypto';
import { digits } from './digits.js';
import type { Details, PaymentMethod } from './payment-method.js';

/** ShopeePay's own numbers of a payment; QR codes that it issues carry them too. */
export const shopeeReferences = (): Details => ({
  shopeeNumber: digits(18),
  shopeeReference: `DL-${randomBytes(11).toString('hex')}`,
});

export const shopeepay: PaymentMethod = {
  id: 'shopeepay',
  enabledBy: ['shopeepay'],
  paymentType: 'shopeepay',
  label: { id: 'ShopeePay', en: 'ShopeePay' },
  lifetimeMs: 15 * 60_000,
  paidState: 'settlement',
  reversible: false,
  refundable: true,
  wholeRefundsOnly: true,
  refundableDays: 365,
  onDesktop: { methodId: 'qris', given: { acquirer: 'airpay shopee' } },

  draw: shopeeReferences,

  fields: ({ settledAt, details }) => ({
    expiry_time: undefined,
    ...(settledAt === undefined
      ? {}
      : { shopeepay_reference_number: details.shopeeNumber, reference_id: details.shopeeReference }),
  }),

  resultFields: () => ({}),
  present: ({ transactionId }) => ({
    kind: 'qr',
    content: `SANDBOX-SHOPEEPAY-${transactionId}`,
    app: 'ShopeePay',
  }),
};
