import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

/**
 * The one form of a mobile number, however it is typed: `62…`, digits only. A number without `+` is Indonesian.
 * Undefined when it cannot be a mobile number.
 */
export function normaliseWhatsappNumber(typed: string): string | undefined {
  // Numbers copied from a chat carry invisible marks of direction.
  const visible = typed.replace(/\p{Cf}/gu, '').trim();
  const number = parsePhoneNumberFromString(visible.replace(/^00/, '+'), {
    defaultCountry: 'ID',
    extract: false,
  });
  return number?.isValid() && !number.ext ? number.number.slice(1) : undefined;
}

const SHOWN_AT_END = 3;
const SHOWN_AT_START = 5;
const HIDDEN = 4;

/** `+62812*****890`: enough to recognise one's own number by. At least four digits stay hidden. */
export function maskWhatsappNumber(number: string): string {
  const start = Math.max(0, Math.min(SHOWN_AT_START, number.length - SHOWN_AT_END - HIDDEN));
  const hidden = number.length - start - SHOWN_AT_END;
  return `+${number.slice(0, start)}${'*'.repeat(hidden)}${number.slice(-SHOWN_AT_END)}`;
}
