import type { TransactionDetail } from '../../shell/api/types.js';

type Attempt = TransactionDetail['attempts'][number];
type Money = Pick<Attempt, 'status' | 'applied' | 'gross_amount' | 'refunded' | 'returned_by_hand'>;

const WITH_MONEY = ['settlement', 'capture', 'partial_refund'];

/**
 * The attempt whose money there is to decide about. One that gave nothing (paid twice, another amount) comes before the
 * one that the rental was given for, or giving back the surplus would end it.
 */
export function holding<Each extends Money>(attempts: readonly Each[]): Each | undefined {
  const held = attempts.filter((each) => WITH_MONEY.includes(each.status) && moneyLeft(each) > 0);
  return held.find(({ applied }) => !applied) ?? held[0];
}

/** Rupiah that can still be given back. */
export function moneyLeft({
  gross_amount,
  refunded,
  returned_by_hand,
}: Pick<Money, 'gross_amount' | 'refunded' | 'returned_by_hand'>): number {
  return Math.max(0, Number(gross_amount) - Number(refunded) - Number(returned_by_hand));
}
