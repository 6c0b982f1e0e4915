import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sameText } from '../../platform/crypto/constant-time.js';
import { KeyRing } from '../../platform/crypto/key-ring.js';

const SHAPE = /^(?<sessionId>[0-9a-f-]{36})\.(?<secret>[A-Za-z0-9_-]{43})$/;
const SEED_BYTES = 16;
const MARK_BYTES = 16;
const MARK = 'refresh-mark';

/**
 * Opaque to its holder: which session, and a secret of which we keep only the hash. Half of the secret is a mark, by which
 * we know it for ours long after its hash is forgotten.
 */
export interface RefreshToken {
  sessionId: string;
  secret: string;
}

@Injectable()
export class RefreshTokens {
  constructor(private readonly keys: KeyRing) {}

  first(sessionId: string): RefreshToken {
    return this.marked(sessionId, randomBytes(SEED_BYTES));
  }

  /**
   * The token that replaces this one. Always the same one, so that tabs which refresh together, and a browser that
   * lost our answer, are given one and the same; without our key nobody can compute it.
   */
  next({ sessionId, secret }: RefreshToken): RefreshToken {
    const key = this.keys.derive('refresh');
    const seed = createHmac('sha256', key).update(secret).digest().subarray(0, SEED_BYTES);
    return this.marked(sessionId, seed);
  }

  /** Whether the session was given this token, however long ago. Those of before there were marks are not known for ours. */
  isOurs({ sessionId, secret }: RefreshToken): boolean {
    const bytes = Buffer.from(secret, 'base64url');
    const seed = bytes.subarray(0, SEED_BYTES);
    const mark = bytes.subarray(SEED_BYTES).toString('hex');
    return this.keys
      .accepted(MARK)
      .some((key) => sameText(markOf(sessionId, seed, key).toString('hex'), mark));
  }

  private marked(sessionId: string, seed: Buffer): RefreshToken {
    const mark = markOf(sessionId, seed, this.keys.derive(MARK));
    return { sessionId, secret: Buffer.concat([seed, mark]).toString('base64url') };
  }
}

function markOf(sessionId: string, seed: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update(sessionId).update(seed).digest().subarray(0, MARK_BYTES);
}

export function hashOf({ secret }: RefreshToken): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function formatToken({ sessionId, secret }: RefreshToken): string {
  return `${sessionId}.${secret}`;
}

export function parseToken(text: string | undefined): RefreshToken | undefined {
  const { sessionId, secret } = SHAPE.exec(text ?? '')?.groups ?? {};
  return sessionId && secret ? { sessionId, secret } : undefined;
}
