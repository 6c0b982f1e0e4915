import { createHmac, timingSafeEqual } from 'node:crypto';

/** What every authenticator app assumes when it is not told otherwise (RFC 6238): SHA-1, six digits, thirty seconds. */
const STEP_MS = 30_000;
const DIGITS = 6;
/** Steps by which a phone's clock may be off (RFC 6238, 5.2). */
const DRIFT = 1;

/** Bytes of a secret: the length of the hash (RFC 4226, 4). */
export const SECRET_BYTES = 20;

export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / STEP_MS);
}

/** The code of one step (RFC 4226, 5.3). */
export function codeAt(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = hash.readUInt8(hash.length - 1) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The step that a code belongs to; undefined for a wrong code, and for one that is not newer than the last that was
 * accepted: a code that somebody looked over a shoulder for opens nothing any more.
 */
export function acceptedStep(
  secret: Uint8Array,
  code: string,
  { now, last }: { now: Date; last: number | null },
): number | undefined {
  const present = stepAt(now);
  const steps = Array.from({ length: 2 * DRIFT + 1 }, (_, index) => present - DRIFT + index);
  const matching = steps.filter((step) => sameCode(codeAt(secret, step), code));
  return matching.find((step) => last === null || step > last);
}

function sameCode(expected: string, given: string): boolean {
  return expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}

/** What the QR code says: whose account it is, and the secret. */
export function otpauthUrl({
  issuer,
  account,
  secret,
}: Record<'issuer' | 'account' | 'secret', string>): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
