import type { Role } from '../../platform/security/roles.js';
import { maskWhatsappNumber } from '../auth/domain/whatsapp-number.js';

/** A phone number as a role may see it (http.md, Admin: viewers see it masked). */
export function numberFor(role: Role, number: string): string {
  return role === 'viewer' ? maskWhatsappNumber(number) : number;
}
