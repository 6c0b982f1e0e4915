import type { TransactionDetail } from '../../shell/api/types.js';

type Attempt = TransactionDetail['attempts'][number];
type Money = Pick<Attempt, 'status' | 'applied' | 'gross_amount' | 'refunded' | 'returned_by_hand'>;

const WITH_MONEY = ['settlement', 'capture', 'partial_refund'];

/**
 * The attempts whose money there is to decide about. Those that gave nothing (paid twice, another amount) come before
 * the one that the rental was given for, or giving back the surplus would end it.
 */
export function holding<Each extends Money>(attempts: readonly Each[]): Each[] {
  const held = attempts.filter((each) => WITH_MONEY.includes(each.status) && moneyLeft(each) > 0);
  return held.sort((a, b) => Number(a.applied) - Number(b.applied));
}

/** Rupiah that can still be given back. */
export function moneyLeft({
  gross_amount,
  refunded,
  returned_by_hand,
}: Pick<Money, 'gross_amount' | 'refunded' | 'returned_by_hand'>): number {
  return Math.max(0, Number(gross_amount) - Number(refunded) - Number(returned_by_hand));
}
