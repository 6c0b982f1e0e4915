import { createHash } from 'node:crypto';
import { toBase32 } from './base32.js';

/** How many an administrator is given. */
export const RECOVERY_CODES = 10;
/** Eighty bits: nobody guesses one, nor finds it from its hash. */
export const RECOVERY_BYTES = 10;

/** `K7QW-3FZA-…`: four groups of four, to be written down. */
export function formatRecoveryCode(bytes: Uint8Array): string {
  return (toBase32(bytes).match(/.{4}/g) ?? []).join('-');
}

/** However it is typed; what is stored instead of the code. */
export function hashRecoveryCode(typed: string): string {
  const code = typed.toUpperCase().replaceAll(/[^A-Z2-7]/g, '');
  return createHash('sha256').update(code).digest('hex');
}
