import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app.config.js';

const HEAD = 'base64:';

/** Today's first. */
type Keys = readonly [Buffer, ...Buffer[]];

/** Keys for one purpose each, derived from `APP_KEY` (HKDF-SHA-256), so that no key serves two ends. */
@Injectable()
export class KeyRing {
  private readonly masters: Keys;
  private readonly derived = new Map<string, Keys>();

  constructor({ key, previousKey }: AppConfig) {
    this.masters = previousKey === undefined ? [decode(key)] : [decode(key), decode(previousKey)];
  }

  /** 32 bytes for the purpose, such as `otp` or `jwt:portal`. */
  derive(purpose: string): Buffer {
    return this.accepted(purpose)[0];
  }

  /** The current key and, during a rotation, the one before: what was made with either is still accepted. */
  accepted(purpose: string): Keys {
    const keys = this.derived.get(purpose) ?? expandAll(this.masters, purpose);
    this.derived.set(purpose, keys);
    return keys;
  }

  /** HMAC-SHA-256 under the key of the purpose, hexadecimal. */
  hmac(purpose: string, message: string): string {
    return createHmac('sha256', this.derive(purpose)).update(message).digest('hex');
  }
}

function decode(key: string): Buffer {
  return Buffer.from(key.slice(HEAD.length), 'base64');
}

function expandAll([current, ...before]: Keys, purpose: string): Keys {
  return [expand(current, purpose), ...before.map((key) => expand(key, purpose))];
}

function expand(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `teamanubot:${purpose}`, 32));
}
