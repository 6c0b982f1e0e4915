import { randomUUID } from 'node:crypto';
import type { Attempt, Order } from '../domain/order.js';
import type { Fields, PaymentMethod } from './payment-method.js';
import { shopeeReferences } from './shopeepay.js';

const SHOPEE = 'airpay shopee';

/** Paid with the wallet of the acquirer itself; from any other wallet it is `off-us` and has no cross reference. */
const onUs = ({ details }: Attempt): boolean => details.issuer === details.acquirer;

function paid(attempt: Attempt, { request }: Order): Fields {
  const { details } = attempt;
  const { first_name = '', last_name = '', email, phone } = request.customer_details ?? {};
  return {
    issuer: details.issuer,
    transaction_type: onUs(attempt) ? 'on-us' : 'off-us',
    ...(onUs(attempt) ? { merchant_cross_reference_id: details.crossReference } : {}),
    ...(details.acquirer === SHOPEE
      ? { shopeepay_reference_number: details.shopeeNumber, reference_id: details.shopeeReference }
      : {}),
    pop_id: details.popId,
    customer_details: { full_name: `${first_name} ${last_name}`.trim(), email, phone },
  };
}

export const qris: PaymentMethod = {
  id: 'qris',
  enabledBy: ['other_qris'],
  paymentType: 'qris',
  label: { id: 'QRIS', en: 'QRIS' },
  lifetimeMs: 24 * 3_600_000,
  paidState: 'settlement',
  reversible: false,
  refundable: true,
  refundableDays: 45,

  draw: (_request, { acquirer = 'gopay', issuer = acquirer }) => ({
    acquirer,
    issuer,
    crossReference: randomUUID(),
    popId: randomUUID(),
    ...shopeeReferences(),
  }),

  fields: (attempt, order) => ({
    acquirer: attempt.details.acquirer,
    ...(attempt.settledAt === undefined ? {} : paid(attempt, order)),
  }),

  resultFields: () => ({}),
  present: ({ transactionId }) => ({ kind: 'qr', content: `SANDBOX-QRIS-${transactionId}` }),
};
