/** Made with the server key: whoever has one of an order can send its notification again. */
const SECRET = /^signature_key$/i;
/** What viewers see masked: who paid, and from where. */
const PERSONAL = /phone|email|name$|masked_card|va_number|issuer_account|address/i;
const HIDDEN = '***';

/** JSON from Midtrans, indented, without what nobody may see; `masked` as viewers see it, who see nothing unreadable. */
export function rawFor(masked: boolean, raw: string | null): string | null {
  if (raw === null) return null;
  try {
    const shown = (name: string, value: unknown) => (isHidden(masked, name, value) ? HIDDEN : value);
    return JSON.stringify(JSON.parse(raw), shown, 2);
  } catch {
    return masked ? null : raw;
  }
}

function isHidden(masked: boolean, name: string, value: unknown): boolean {
  if (value === null || typeof value === 'object') return false;
  return SECRET.test(name) || (masked && PERSONAL.test(name));
}
