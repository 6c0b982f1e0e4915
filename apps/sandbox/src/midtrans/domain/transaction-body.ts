import type { Fields, PaymentMethod } from '../methods/payment-method.js';
import { amountOf, refundedSoFar, type Attempt, type Order, type Refund } from './order.js';
import { wireAmount } from './rupiah.js';
import { signatureOf, type SignedParts } from './signature.js';
import { NOTIFIED_CODE, QUERIED_CODE, statusOf, type AttemptState } from './transaction-states.js';
import { wibTime } from './wib.js';

export interface Merchant {
  readonly merchantId: string;
  readonly serverKey: string;
}

/** The states in which genuine bodies carry `expiry_time`. */
const SHOWS_EXPIRY: ReadonlySet<AttemptState> = new Set<AttemptState>([
  'pending',
  'capture',
  'settlement',
  'cancel',
  'expire',
]);

const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

const refundFields = (refund: Refund): Fields =>
  present({
    refund_chargeback_id: refund.id,
    refund_chargeback_uuid: refund.uuid,
    refund_amount: wireAmount(refund.amount),
    refund_key: refund.key,
    refund_method: refund.method,
    reason: refund.reason,
    created_at: wibTime(refund.createdAt),
    bank_confirmed_at: refund.bankConfirmedAt && wibTime(refund.bankConfirmedAt),
  });

/** How the amount came to differ from the order's. */
const feeFields = (order: Order, attempt: Attempt): Fields => ({
  gross_amount_info: {
    original_amount: wireAmount(order.grossAmount),
    gross_amount: wireAmount(amountOf(order, attempt)),
    customer_imposed_payment_fee: wireAmount(attempt.fee ?? 0),
  },
});

/** What every answer and notification says of an attempt, without code, message and signature. */
export function transactionFields(order: Order, attempt: Attempt, method: PaymentMethod): Fields {
  const { state, refunds } = attempt;
  return present({
    transaction_id: attempt.transactionId,
    transaction_status: statusOf(state),
    transaction_time: wibTime(attempt.chosenAt),
    payment_type: method.paymentType,
    order_id: order.orderId,
    gross_amount: wireAmount(amountOf(order, attempt)),
    currency: 'IDR',
    fraud_status: state === 'challenge' ? 'challenge' : 'accept',
    settlement_time: attempt.settledAt && wibTime(attempt.settledAt),
    expiry_time: SHOWS_EXPIRY.has(state) ? wibTime(attempt.endsAt) : undefined,
    refund_amount: refunds.length > 0 ? wireAmount(refundedSoFar(attempt)) : undefined,
    refunds: refunds.length > 0 ? refunds.map(refundFields) : undefined,
    custom_field1: order.request.custom_field1,
    custom_field2: order.request.custom_field2,
    custom_field3: order.request.custom_field3,
    extra_info: attempt.fee ? feeFields(order, attempt) : undefined,
    ...method.fields(attempt, order),
  });
}

/** The body with the signature over what it says itself. */
export const withSignature = (body: Fields, serverKey: string): Fields => {
  const { order_id, status_code, gross_amount } = body as unknown as SignedParts;
  return { ...body, signature_key: signatureOf({ order_id, status_code, gross_amount }, serverKey) };
};

function signed(
  order: Order,
  attempt: Attempt,
  method: PaymentMethod,
  merchant: Merchant,
  code: string,
): Fields {
  const fields = transactionFields(order, attempt, method);
  const body = { ...fields, merchant_id: merchant.merchantId, status_code: code };
  return withSignature(body, merchant.serverKey);
}

/** The body of a notification about the attempt as it is now. */
export const notificationBody = (
  order: Order,
  attempt: Attempt,
  method: PaymentMethod,
  merchant: Merchant,
): Fields => ({
  ...signed(order, attempt, method, merchant, NOTIFIED_CODE[attempt.state]),
  status_message: 'midtrans payment notification',
});

/** The answer to GET status. */
export const statusBody = (
  order: Order,
  attempt: Attempt,
  method: PaymentMethod,
  merchant: Merchant,
): Fields => ({
  ...signed(order, attempt, method, merchant, QUERIED_CODE[attempt.state]),
  status_message: 'Success, transaction is found',
});
