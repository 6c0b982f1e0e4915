/** Midtrans' words for the state of a transaction (protocol, 3.3). */
export const TRANSACTION_STATUSES = [
  'pending',
  'authorize',
  'capture',
  'settlement',
  'deny',
  'cancel',
  'expire',
  'failure',
  'refund',
  'partial_refund',
  'chargeback',
  'partial_chargeback',
] as const;

export type TransactionStatus = (typeof TRANSACTION_STATUSES)[number];

/** Some methods answer in capitals; anything that is not a status is null. */
export function readStatus(value: unknown): TransactionStatus | null {
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  return TRANSACTION_STATUSES.find((status) => status === word) ?? null;
}
