import { randomBytes } from 'node:crypto';
import type { RefundWay } from '../../../integrations/midtrans/domain/refund-answers.js';
import { holdsMoney, isStandIn, type Attempt } from './attempt.js';
import type { RefundState } from './refund-states.js';

/** How money of an attempt can go back: by a call to Midtrans, or by a person's hand. */
export type ReturnWay = RefundWay | 'manual';

export interface RefundRecord {
  state: RefundState;
  /** Made by hand, past Midtrans. */
  byHand: boolean;
  amount: number;
}

export type RefundPlan =
  | { kind: 'refund'; way: ReturnWay }
  /**
   * `no_money` nothing of the attempt is with us · `not_settled` a card before its settlement, which is cancelled at
   * Midtrans instead · `not_whole` this method goes back as a whole only · `too_much` more than is left · `odd_amount`
   * not a positive whole number of rupiah.
   */
  | { kind: 'refused'; why: RefundFault };

export type RefundFault = 'no_money' | 'not_settled' | 'not_whole' | 'too_much' | 'odd_amount';

/** Which methods Midtrans can refund, and where (protocol, 4.2); virtual accounts and shops are not among them. */
const WAYS: Readonly<Record<string, RefundWay>> = {
  credit_card: 'bank',
  gopay: 'direct',
  qris: 'direct',
  shopeepay: 'direct',
  dana: 'direct',
  ovo: 'direct',
  kredivo: 'bank',
  akulaku: 'bank',
};
const ONLY_WHOLE: readonly string[] = ['shopeepay', 'ovo'];

/**
 * Whether so much of an attempt may go back now, and how (the payment rules, Notifications 9). Never more than came,
 * counting what is on its way.
 *
 * @param refunds all that were started for the attempt before
 * @param byHand the operator gives it back past Midtrans, whatever the method could
 */
export function planRefund(
  attempt: Attempt,
  refunds: readonly RefundRecord[],
  amount: number,
  byHand: boolean,
): RefundPlan {
  if (!Number.isSafeInteger(amount) || amount < 1) return refuse('odd_amount');
  if (!holdsMoney(attempt)) return refuse('no_money');
  const isByHand = byHand || isStandIn(attempt);
  const way = isByHand ? 'manual' : (WAYS[attempt.paymentType] ?? 'manual');
  if (attempt.status === 'capture' && way !== 'manual') return refuse('not_settled');
  if (amount > leftOf(attempt, refunds)) return refuse('too_much');
  if (way !== 'manual' && ONLY_WHOLE.includes(attempt.paymentType) && amount !== attempt.grossAmount) {
    return refuse('not_whole');
  }
  return { kind: 'refund', way };
}

/**
 * Rupiah of the attempt that may still go back. What Midtrans made may be known from it or from its answer to our call,
 * so that the greater sum counts; what is on its way counts as gone.
 */
export function leftOf(attempt: Attempt, refunds: readonly RefundRecord[]): number {
  const sum = (states: readonly RefundState[], byHand: boolean) =>
    refunds
      .filter((each) => each.byHand === byHand && states.includes(each.state))
      .reduce((total, { amount }) => total + amount, 0);
  const byMidtrans = Math.max(attempt.refunded, sum(['done'], false)) + sum(['asked'], false);
  const byPeople = Math.max(attempt.returnedByHand, sum(['done'], true)) + sum(['manual'], true);
  return attempt.grossAmount - byMidtrans - byPeople;
}

function refuse(why: RefundFault): RefundPlan {
  return { kind: 'refused', why };
}

/** Letters, digits and hyphens, as Midtrans wants keys; 96 random bits. */
export function newRefundKey(): string {
  return `RF-${randomBytes(12).toString('hex').toUpperCase()}`;
}
