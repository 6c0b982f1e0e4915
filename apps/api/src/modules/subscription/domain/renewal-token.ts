import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which subscription may be renewed with a token, and until when. */
export interface RenewalClaim {
  /** Positive, below 2^48. */
  subscriptionId: number;
  /** In whole seconds; parts of a second are dropped. */
  expiresAt: Date;
}

/** `forged`: not made with one of the keys, or not a token at all. */
export type RenewalReading =
  { kind: 'valid'; subscriptionId: number } | { kind: 'lapsed' } | { kind: 'forged' };

const ID_BYTES = 6;
const EXPIRY_BYTES = 5;
const CLAIM_BYTES = ID_BYTES + EXPIRY_BYTES;
/** Half of an HMAC-SHA-256: 128 bits. */
const SEAL_BYTES = 16;
/** 27 bytes are 36 characters without a bit to spare, so that one token has one spelling. */
const TOKEN = /^[A-Za-z0-9_-]{36}$/;

/** 36 characters that are safe in a URL. The seal covers both parts of the claim. */
export function renewalToken({ subscriptionId, expiresAt }: RenewalClaim, key: Buffer): string {
  const claim = Buffer.alloc(CLAIM_BYTES);
  claim.writeUIntBE(subscriptionId, 0, ID_BYTES);
  claim.writeUIntBE(Math.floor(expiresAt.getTime() / 1000), ID_BYTES, EXPIRY_BYTES);
  return Buffer.concat([claim, sealOf(claim, key)]).toString('base64url');
}

/** Compared in constant time, each key always tried. Lapsed is said only of what was genuine. */
export function readRenewalToken(token: string, keys: readonly Buffer[], now: Date): RenewalReading {
  if (!TOKEN.test(token)) return { kind: 'forged' };
  const bytes = Buffer.from(token, 'base64url');
  const claim = bytes.subarray(0, CLAIM_BYTES);
  const matches = keys.map((key) => timingSafeEqual(sealOf(claim, key), bytes.subarray(CLAIM_BYTES)));
  if (!matches.includes(true)) return { kind: 'forged' };
  const expiresAt = claim.readUIntBE(ID_BYTES, EXPIRY_BYTES) * 1000;
  if (expiresAt <= now.getTime()) return { kind: 'lapsed' };
  return { kind: 'valid', subscriptionId: claim.readUIntBE(0, ID_BYTES) };
}

function sealOf(claim: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update(claim).digest().subarray(0, SEAL_BYTES);
}
