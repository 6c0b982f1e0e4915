/** Price times quantity, both exact: the price is a decimal string of rupiah, and so is the answer (`"100000.00"`). */
export function totalOf(price: string, quantity: number): string {
  const [whole = '0', cents = ''] = price.split('.');
  const sen = BigInt(whole + cents.padEnd(2, '0').slice(0, 2)) * BigInt(quantity);
  const digits = sen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
