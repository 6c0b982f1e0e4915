/**
 * Money is a decimal string at the edges (`"150000.00"`) and in the tables, and a whole number of rupiah inside:
 * nothing sold here has sen.
 */
export function parseRupiah(amount: string): number {
  return Math.round(Number(amount));
}

/** `150000` → `"150000.00"`. */
export function toDecimal(rupiah: number): string {
  return rupiah.toFixed(2);
}

/** `150000` → `Rp150.000`, as people read it in both languages. */
export function formatRupiah(rupiah: number): string {
  return `Rp${String(rupiah).replace(/\B(?=(\d{3})+$)/g, '.')}`;
}
