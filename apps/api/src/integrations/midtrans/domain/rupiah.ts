const AMOUNT = /^\d{1,13}(\.\d{1,2})?$/;

/** Reads `"150000.00"` in rupiah; null when it is no amount. Whole amounts are exact, so that they can be compared. */
export function readRupiah(value: unknown): number | null {
  return typeof value === 'string' && AMOUNT.test(value) ? Number(value) : null;
}
