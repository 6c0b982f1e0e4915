import type { Fields, PaymentMethod } from '../methods/payment-method.js';
import type { Attempt, Order } from './order.js';
import { wireAmount } from './rupiah.js';
import { transactionFields } from './transaction-body.js';
import { isPaid, NOTIFIED_CODE, statusOf } from './transaction-states.js';

/** Which callback of `snap.pay` runs when the popup closes now, and with what. */
export type PageOutcome =
  { readonly event: 'close' } | { readonly event: 'success' | 'pending' | 'error'; readonly result: Fields };

const STATUS_MESSAGE = 'Success, transaction is found';

/** The shop's address with what the browser may know of the payment; only a hint, nothing of it is signed. */
export function finishUrl(base: string, order: Order, merchantId: string, attempt?: Attempt): string {
  const url = new URL(base);
  url.searchParams.set('order_id', order.orderId);
  if (attempt) {
    url.searchParams.set('status_code', NOTIFIED_CODE[attempt.state]);
    url.searchParams.set('transaction_status', statusOf(attempt.state));
    url.searchParams.set('merchant_id', merchantId);
  }
  return url.href;
}

/** The result object of the protocol page, 2.2. */
export function pageResult(
  order: Order,
  attempt: Attempt,
  method: PaymentMethod,
  finishRedirectUrl: string,
): Fields {
  const { fraud_status, transaction_time } = transactionFields(order, attempt, method);
  return {
    status_code: NOTIFIED_CODE[attempt.state],
    status_message: STATUS_MESSAGE,
    transaction_id: attempt.transactionId,
    order_id: order.orderId,
    gross_amount: wireAmount(order.grossAmount),
    payment_type: method.paymentType,
    transaction_time,
    transaction_status: statusOf(attempt.state),
    fraud_status,
    finish_redirect_url: finishRedirectUrl,
    ...method.resultFields(attempt),
  };
}

/** Nothing chosen: just closed. Else what became of the attempt; `pending` also stands for a card under review. */
export function outcomeOf(attempt: Attempt | undefined, result: () => Fields): PageOutcome {
  if (!attempt) return { event: 'close' };
  if (isPaid(attempt.state)) return { event: 'success', result: result() };
  const open = ['pending', 'challenge', 'authorize'].includes(attempt.state);
  return { event: open ? 'pending' : 'error', result: result() };
}

/** What the popup says of a page that could not be used at all; here `status_message` is a list. */
export const refusalOutcome = (statusCode: string, message: string): PageOutcome => ({
  event: 'error',
  result: { status_code: statusCode, status_message: [message] },
});
