import type { FaultSettings } from '../../faults/fault-list.js';
import { methodOf } from '../methods/payment-methods.js';
import { amountOf, refundedSoFar, type Attempt, type Order, type Refund } from './order.js';
import { canMove } from './transaction-states.js';

const DAY_MS = 86_400_000;

export interface RefundRequest {
  /** Whole rupiah; everything that is left when it is not said. */
  readonly amount?: number;
  readonly key?: string;
  readonly reason?: string;
  /** `online`: a direct refund, on which the bank decides at once. */
  readonly method: Refund['method'];
}

/** Body status codes of the protocol page, 4.2; 202 is the bank's own refusal, with the attempt as it was. */
export type RefundRefusal = '202' | '406' | '412' | '414';

export const amountLeft = (order: Order, attempt: Attempt): number =>
  amountOf(order, attempt) - refundedSoFar(attempt);

interface Circumstances {
  readonly verdict: FaultSettings['refund_verdict'];
  readonly now: number;
}

/** Why a refund is not made; undefined when it is. */
export function refundRefusal(
  order: Order,
  attempt: Attempt,
  asked: RefundRequest,
  { verdict, now }: Circumstances,
): RefundRefusal | undefined {
  const method = methodOf(attempt);
  if (!canMove(attempt.state, 'refund', method)) return '412';
  const left = amountLeft(order, attempt);
  const { amount = left } = asked;
  const fits = Number.isInteger(amount) && amount >= 1 && amount <= left;
  const tooLittle = method.wholeRefundsOnly === true && amount !== left;
  const { refundableDays = Infinity } = method;
  const tooLate = now > (attempt.settledAt ?? now) + refundableDays * DAY_MS;
  if (!fits || tooLittle || tooLate || verdict === 'rejected') return '414';
  return verdict === 'bank_refuses' && asked.method === 'online' ? '202' : undefined;
}
