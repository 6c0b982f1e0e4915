import { randomUUID } from 'node:crypto';
import { amountOf } from './domain/order.js';
import type { RefundRefusal } from './domain/refunding.js';
import { wireAmount } from './domain/rupiah.js';
import { transactionFields } from './domain/transaction-body.js';
import type { Fields } from './methods/payment-method.js';
import { methodOf } from './methods/payment-methods.js';
import type { Found } from './order-book.js';
import type { Refunded } from './transactions.js';

/** Logical errors of the Core API stand in the body (protocol, 4.1 to 4.3). */
export const says = (code: string, message: string, more: Fields = {}): Fields => ({
  status_code: code,
  status_message: message,
  ...more,
});

export const cannotModify = (): Fields => says('412', 'Merchant cannot modify the status of the transaction');
export const notThere = (): Fields => says('404', "Transaction doesn't exist.", { id: randomUUID() });
export const invalid = (message: string): Fields =>
  says('400', 'One or more parameters in the payload is invalid.', {
    validation_messages: [message],
    id: randomUUID(),
  });

/** The attempt as it is now, with what became of the call. */
export const about = ({ order, attempt }: Found, code: string, message: string): Fields =>
  says(code, message, transactionFields(order, attempt, methodOf(attempt)));

const REFUSED: Record<Exclude<RefundRefusal, '202'>, string> = {
  '406': 'Duplicate refund ID',
  '412': 'Merchant cannot modify the status of the transaction',
  '414': 'Refund request is rejected due to invalid amount',
};

export function refundAnswer(found: Found, outcome: Refunded): Fields {
  if ('refund' in outcome) {
    const { id, uuid, amount, key } = outcome.refund;
    return {
      ...about(found, '200', 'Success, refund request is approved'),
      refund_chargeback_id: id,
      refund_chargeback_uuid: uuid,
      refund_amount: wireAmount(amount),
      refund_key: key,
    };
  }
  if (outcome.refused !== '202') return says(outcome.refused, REFUSED[outcome.refused]);
  return {
    ...about(found, '202', 'Refund request is denied by the bank'),
    refund_amount: wireAmount(0),
  };
}

/** Whether a capture of so much is one of an authorisation of this attempt. */
export const canCapture = ({ order, attempt }: Found, amount: unknown): boolean =>
  attempt.state === 'authorize' && (amount === undefined || Number(amount) === amountOf(order, attempt));
