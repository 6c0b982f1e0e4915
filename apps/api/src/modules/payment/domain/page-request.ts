import type { SnapRequest } from '../../../integrations/midtrans/domain/snap-request.js';
import { toWibTime } from '../../../integrations/midtrans/domain/wib-time.js';
import type { OrderTerms } from './order-terms.js';

/** Methods that can be followed by order id. DANA and the BI-SNAP accounts answer by transaction id alone. */
export const ENABLED_PAYMENTS = [
  'credit_card',
  'gopay',
  'shopeepay',
  'other_qris',
  'bca_va',
  'bni_va',
  'bri_va',
  'permata_va',
  'cimb_va',
  'echannel',
  'indomaret',
  'alfamart',
  'akulaku',
  'kredivo',
];

const LONGEST_ITEM_NAME = 50;
/** A BCA account carries no longer name. */
const LONGEST_NAME = 30;

export interface Payer {
  name: string;
  email: string;
  /** `62…`, digits only. */
  phone: string;
}

export interface Page {
  orderId: string;
  /** Whole rupiah; must be what the terms add up to. */
  amount: number;
  terms: OrderTerms;
  customer: Payer;
  createdAt: Date;
  /** How long page and methods can be used, counted from `createdAt`. */
  minutes: number;
  /** Where the page sends its visitor afterwards. */
  finishUrl: string;
}

/** How long an order can be paid, whatever is usual by now. */
export function minutesBetween(createdAt: Date, expiresAt: Date): number {
  return Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000);
}

/** The request for a payment page (the payment rules, Ordering 2). Throws when price × quantity is not the amount. */
export function pageRequest({
  orderId,
  amount,
  terms,
  customer,
  createdAt,
  minutes,
  finishUrl,
}: Page): SnapRequest {
  const { productId, productName, unitPrice: price, quantity } = terms;
  if (price * quantity !== amount)
    throw new Error(`Order ${orderId}: ${price} × ${quantity} is not ${amount}`);
  return {
    transaction_details: { order_id: orderId, gross_amount: amount },
    item_details: [{ id: String(productId), name: itemName(productName), price, quantity }],
    customer_details: {
      first_name: cut(customer.name, LONGEST_NAME),
      email: customer.email,
      phone: `+${customer.phone}`,
    },
    enabled_payments: ENABLED_PAYMENTS,
    credit_card: { secure: true },
    callbacks: { finish: finishUrl },
    expiry: { start_time: toWibTime(createdAt), unit: 'minute', duration: minutes },
  };
}

/** Alfamart separates its fields by bars. */
function itemName(name: string): string {
  return cut(name.replaceAll('|', '/'), LONGEST_ITEM_NAME);
}

/** By characters as people count them, so that none is cut in two. */
function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
