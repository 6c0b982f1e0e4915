import type { Role } from '../../../../platform/security/roles.js';

/** Made with the server key: whoever has one of an order can send its notification again. */
const SECRET = /^signature_key$/i;
/** What viewers see masked: who paid, and from where. */
const PERSONAL = /phone|email|name$|masked_card|va_number|issuer_account|address/i;
const HIDDEN = '***';

/** JSON from Midtrans as a role may see it, indented; what cannot be read is nothing for viewers. */
export function rawFor(role: Role, raw: string | null): string | null {
  if (raw === null) return null;
  try {
    const shown = (name: string, value: unknown) => (isHidden(role, name, value) ? HIDDEN : value);
    return JSON.stringify(JSON.parse(raw), shown, 2);
  } catch {
    return role === 'viewer' ? null : raw;
  }
}

function isHidden(role: Role, name: string, value: unknown): boolean {
  if (value === null || typeof value === 'object') return false;
  return SECRET.test(name) || (role === 'viewer' && PERSONAL.test(name));
}
