import { addSeconds } from './extension.js';

export const ENTRY_KINDS = ['payment', 'grant', 'adjustment', 'compensation', 'reversal', 'import'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Whether it is time for a period more, and no correction of one. */
export function isRenewal(kind: EntryKind): boolean {
  return kind === 'payment' || kind === 'grant';
}

/** The unique key of the entry that a payment attempt gives: one attempt gives time once. */
export function paymentSource(transactionId: string): string {
  return `payment:${transactionId}`;
}

/** The unique key of what was taken back when Midtrans had returned so much of an attempt, all in all. */
export function reversalSource(transactionId: string, returnedRupiah: number): string {
  return `reversal:${transactionId}:${returnedRupiah}`;
}

/** The unique key of a change by hand; `key` is that of the request that asked for it. */
export function manualSource(kind: 'grant' | 'adjustment', key: string): string {
  return `${kind}:${key}`;
}

/** The unique key of what a batch gave to a rental. */
export function compensationSource(batchId: number, rentalId: number): string {
  return `compensation:${batchId}:${rentalId}`;
}

/** The unique key of what takes an entry back: it is undone once. */
export function undoSource(entryId: number): string {
  return `undo:${entryId}`;
}

/** `habis = mulai + Σ delta_seconds`. */
export function habisOf(mulai: Date, deltaSum: number): Date {
  return addSeconds(mulai, deltaSum);
}

/**
 * Seconds to take back now: the returned share of what the payment gave, less what was already taken, so that
 * neither order nor repetition of the news matters (the payment rules, Notifications 7). Never negative.
 */
export function secondsToReverse(reversal: {
  secondsGiven: number;
  amount: number;
  returnedCumulative: number;
  secondsTaken: number;
}): number {
  const { secondsGiven, amount, returnedCumulative, secondsTaken } = reversal;
  if (amount <= 0) return 0;
  const returned = inCents(Math.min(returnedCumulative, amount));
  const due = (BigInt(secondsGiven) * returned) / inCents(amount);
  return Math.max(0, Number(due) - secondsTaken);
}

/** Fees can leave amounts that are no whole rupiah. */
function inCents(rupiah: number): bigint {
  return BigInt(Math.round(rupiah * 100));
}
