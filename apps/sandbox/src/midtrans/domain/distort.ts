import type { FaultSettings } from '../../faults/fault-list.js';
import type { Fields } from '../methods/payment-method.js';
import { withSignature } from './transaction-body.js';

/** Fields that Midtrans may add any day: what reads bodies must not mind them, whatever they hold. */
const UNKNOWN_FIELDS: Fields = {
  loyalty: { points: 12, tiers: ['silver', { name: 'gold', since: null }] },
  is_beta: true,
  processing_ms: 41.5,
  zone: 'Asia/Jakarta',
  related: [],
};

/** Not named by the signature, nor needed to know what happened to which order. */
const OPTIONAL = [
  'fraud_status',
  'expiry_time',
  'settlement_time',
  'merchant_id',
  'customer_details',
  'pop_id',
  'payment_amounts',
];

const LEFT_OUT: Record<FaultSettings['optional_fields'], readonly string[]> = {
  complete: [],
  no_fraud_status: ['fraud_status'],
  none: OPTIONAL,
};

const without = (body: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));

/** Both ways in which Midtrans speaks of an attempt, with the fields that faults add and take away. */
const reshaped = (body: Fields, faults: FaultSettings): Fields => ({
  ...without(body, LEFT_OUT[faults.optional_fields]),
  ...(faults.extra_fields === 'some' ? UNKNOWN_FIELDS : {}),
});

/** A notification as faults make it; a forged signature is made with a key that is not the merchant's. */
export function distortedNotification(body: Fields, faults: FaultSettings): Fields {
  const shaped = reshaped(body, faults);
  return faults.signature === 'forged' ? withSignature(shaped, 'not the key of the merchant') : shaped;
}

/** An answer to GET status as faults make it. */
export function distortedStatus(body: Fields, faults: FaultSettings, serverKey: string): Fields {
  const shaped = reshaped(body, faults);
  return faults.status_order_id === 'transaction_id'
    ? withSignature({ ...shaped, order_id: shaped.transaction_id }, serverKey)
    : shaped;
}
