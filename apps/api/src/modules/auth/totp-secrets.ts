import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '../../platform/crypto/key-ring.js';
import { open, seal } from '../../platform/crypto/secret-box.js';
import { SECRET_BYTES } from './domain/totp.js';
import { type UserEntity, userName } from './user.entity.js';

const PURPOSE = 'totp';

/** Secrets of second factors as they lie in the table: encrypted, and of no use beside another user's id. */
@Injectable()
export class TotpSecrets {
  constructor(private readonly keys: KeyRing) {}

  make(): Buffer {
    return randomBytes(SECRET_BYTES);
  }

  seal(userId: number, secret: Buffer): string {
    return seal(this.keys.derive(PURPOSE), secret.toString('base64'), userName(userId));
  }

  /** Undefined when there is none, or it was sealed with a key that we no longer have. */
  open({ id, totpSecret }: Pick<UserEntity, 'id' | 'totpSecret'>): Buffer | undefined {
    if (totpSecret === null) return undefined;
    for (const key of this.keys.accepted(PURPOSE)) {
      try {
        return Buffer.from(open(key, totpSecret, userName(id)), 'base64');
      } catch {
        continue;
      }
    }
    return undefined;
  }
}
