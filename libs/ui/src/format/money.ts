/**
 * A decimal string of rupiah (`"50000.00"`) as people here write it: `Rp50.000`, in both languages.
 * Sen are shown only where there are any. Whatever is not an amount is given back as it came.
 */
export function formatMoney(amount: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2})\d*)?$/.exec(amount.trim());
  if (!parts) return amount;
  const [, sign = '', whole = '', cents = ''] = parts;
  const grouped = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = /[1-9]/.test(cents) ? `,${cents.padEnd(2, '0')}` : '';
  return `${sign}Rp${grouped}${fraction}`;
}
