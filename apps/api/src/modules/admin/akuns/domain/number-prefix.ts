const PUNCTUATION = /[\s().+-]/g;

/** The beginning of a WhatsApp number as it is stored, `62…`; undefined for what begins none. */
export function numberPrefixOf(typed: string): string | undefined {
  const digits = typed.replaceAll(PUNCTUATION, '');
  if (!/^\d{3,}$/.test(digits)) return undefined;
  return digits.startsWith('0') ? `62${digits.slice(1)}` : digits;
}
