import type { TransactionDetail } from '../../shell/api/types.js';

type Attempt = TransactionDetail['attempts'][number];

/** The attempt that has money; of a capture and what follows it, too. */
export function holding(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.find(({ status }) => ['settlement', 'capture', 'partial_refund'].includes(status));
}

/** Rupiah that can still be given back. */
export function moneyLeft(attempt: Pick<Attempt, 'gross_amount' | 'refunded' | 'returned_by_hand'>): number {
  const [gross, ...gone] = [attempt.gross_amount, attempt.refunded, attempt.returned_by_hand].map(Number);
  return Math.max(
    0,
    gone.reduce((left, part) => left - part, gross ?? 0),
  );
}
