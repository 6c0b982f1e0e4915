/** 120 random bits: nobody guesses the id of somebody else's order. */
export const ORDER_ID_BYTES = 15;

/** Crockford's digits: none is taken for another when somebody reads one out to support. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `TAB-` and 24 digits of base 32, from {@link ORDER_ID_BYTES} random bytes. */
export function orderIdFrom(random: Uint8Array): string {
  const bits = Array.from(random, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = bits.match(/.{5}/g) ?? [];
  return `TAB-${digits.map((five) => DIGITS[Number.parseInt(five, 2)]).join('')}`;
}
