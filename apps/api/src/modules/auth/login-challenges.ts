import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { KeyRing } from '../../platform/crypto/key-ring.js';
import { open, seal } from '../../platform/crypto/secret-box.js';
import type { UserEntity } from './user.entity.js';

const PURPOSE = 'login-challenge';
const LIFETIME_MS = 5 * 60_000;

export interface LoginChallenge {
  userId: number;
  /** Whether the session that it leads to is to be remembered. */
  remember: boolean;
}

interface Content extends LoginChallenge {
  endsAt: number;
  standing: string;
}

/**
 * The half of a login that is done: the password was right, the second factor is to come. Encrypted, so that it needs
 * no place to be kept, and good for nothing else. It ends after five minutes, and with whatever changes the account:
 * the next login among it, so that it serves once.
 */
@Injectable()
export class LoginChallenges {
  constructor(
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  give(user: UserEntity, remember: boolean): string {
    const endsAt = this.clock.now().getTime() + LIFETIME_MS;
    const content: Content = { userId: user.id, remember, endsAt, standing: standingOf(user) };
    const sealed = seal(this.keys.derive(PURPOSE), JSON.stringify(content), PURPOSE);
    return Buffer.from(sealed, 'base64').toString('base64url');
  }

  /** Undefined for what is none of ours, or has ended. */
  read(challenge: string): LoginChallenge | undefined {
    const content = this.contentOf(challenge);
    return content && content.endsAt > this.clock.now().getTime() ? content : undefined;
  }

  /** Whether the account is still as it was when the challenge was given. */
  holds(challenge: string, user: UserEntity): boolean {
    return this.contentOf(challenge)?.standing === standingOf(user);
  }

  private contentOf(challenge: string): Content | undefined {
    const sealed = Buffer.from(challenge, 'base64url').toString('base64');
    for (const key of this.keys.accepted(PURPOSE)) {
      try {
        return JSON.parse(open(key, sealed, PURPOSE)) as Content;
      } catch {
        continue;
      }
    }
    return undefined;
  }
}

function standingOf({ password, totpSecret, lastLoginAt }: UserEntity): string {
  const parts = JSON.stringify([password, totpSecret, lastLoginAt]);
  return createHash('sha256').update(parts).digest('base64url');
}
