/** The longest Indonesian mobile number after +62. */
const MAX_DIGITS = 12;

/** What was typed or pasted, in any spelling (`0812…`, `+62 812-…`, `62812…`), as digits after +62: `812…`. */
export function phoneDigits(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  const national = digits.replace(/^(?:0?062|62)(?=[08]|$)/, '').replace(/^0+/, '');
  return national.slice(0, MAX_DIGITS);
}

/** `81234567890` → `812 3456 7890`. */
export function formatPhone(digits: string): string {
  return [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].filter(Boolean).join(' ');
}

/** The spelling that the API stores: `6281234567890`; nothing typed stays nothing. */
export function toE164Digits(digits: string): string {
  return digits && `62${digits}`;
}

/** Where the caret belongs in `formatted` so that as many digits stand before it as did in what was typed. */
export function caretAfter(formatted: string, digitsBefore: number): number {
  let seen = 0;
  for (let index = 0; index < formatted.length; index += 1) {
    if (seen === digitsBefore) return index;
    if (formatted[index] !== ' ') seen += 1;
  }
  return formatted.length;
}
