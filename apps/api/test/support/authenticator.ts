import { codeAt, stepAt } from '../../src/modules/auth/domain/totp.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An authenticator app that was told a secret, in base 32. */
export function codeOf(secret: string, moment: Date): string {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  return codeAt(Uint8Array.from(bytes), stepAt(moment));
}
