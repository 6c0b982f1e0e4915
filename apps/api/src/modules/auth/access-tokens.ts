import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { KeyRing } from '../../platform/crypto/key-ring.js';
import type { Audience, Principal } from '../../platform/security/principal.js';
import { ACCESS_SECONDS } from './domain/session-lifetime.js';

export const ALGORITHM = 'HS256';

/** What an access token says beside its audience and its end. */
export interface AccessClaims {
  /** Id in `akuns` or `users`, as text. */
  sub: string;
  /** Session. */
  sid: string;
}

/** A key of ours, ready to verify with: from bytes the library would make it anew for every request. */
interface KnownKey {
  id: string;
  key: KeyObject;
}

/** Short-lived tokens; each audience has keys of its own, and a token names the key that signed it. */
@Injectable()
export class AccessTokens {
  private readonly known: Readonly<Record<Audience, readonly KnownKey[]>>;

  constructor(
    private readonly jwt: JwtService,
    private readonly keys: KeyRing,
  ) {
    this.known = { portal: this.knownTo('portal'), admin: this.knownTo('admin') };
  }

  issue({ audience, subjectId, sessionId }: Principal): Promise<string> {
    const secret = this.keys.derive(purposeOf(audience));
    return this.jwt.signAsync(
      { sid: sessionId },
      {
        secret,
        keyid: fingerprint(secret),
        subject: String(subjectId),
        audience,
        algorithm: ALGORITHM,
        expiresIn: ACCESS_SECONDS,
      },
    );
  }

  /** The key that a token says it was signed with, if that is one of ours: today's or, in a rotation, the last. */
  keyOf(audience: Audience, token: string): KeyObject | undefined {
    const wanted = keyIdOf(token);
    return this.known[audience].find(({ id }) => id === wanted)?.key;
  }

  private knownTo(audience: Audience): KnownKey[] {
    return this.keys
      .accepted(purposeOf(audience))
      .map((key) => ({ id: fingerprint(key), key: createSecretKey(key) }));
  }
}

const purposeOf = (audience: Audience) => `jwt:${audience}`;

function fingerprint(key: Buffer): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8);
}

/** From the header alone: the rest of a stranger's token may be anything. */
function keyIdOf(token: string): unknown {
  const [header = ''] = token.split('.');
  try {
    return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid?: unknown } | null)?.kid;
  } catch {
    return undefined;
  }
}
