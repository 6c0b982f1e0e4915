import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '../../platform/crypto/key-ring.js';

const SHAPE = /^(?<sessionId>[0-9a-f-]{36})\.(?<secret>[A-Za-z0-9_-]{43})$/;
const SECRET_BYTES = 32;

/** Opaque to its holder: which session, and a secret of which we keep only the hash. */
export interface RefreshToken {
  sessionId: string;
  secret: string;
}

@Injectable()
export class RefreshTokens {
  constructor(private readonly keys: KeyRing) {}

  first(sessionId: string): RefreshToken {
    return { sessionId, secret: randomBytes(SECRET_BYTES).toString('base64url') };
  }

  /**
   * The token that replaces this one. Always the same one, so that tabs which refresh together, and a browser that
   * lost our answer, are given one and the same; without our key nobody can compute it.
   */
  next({ sessionId, secret }: RefreshToken): RefreshToken {
    const key = this.keys.derive('refresh');
    return { sessionId, secret: createHmac('sha256', key).update(secret).digest('base64url') };
  }
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
