import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app.config.js';

const HEAD = 'base64:';

/** Keys for one purpose each, derived from `APP_KEY` (HKDF-SHA-256), so that no key serves two ends. */
@Injectable()
export class KeyRing {
  private readonly master: Buffer;
  private readonly previousMaster: Buffer | undefined;

  constructor(config: AppConfig) {
    this.master = decode(config.key);
    this.previousMaster = config.previousKey === undefined ? undefined : decode(config.previousKey);
  }

  /** 32 bytes for the purpose, such as `otp` or `jwt:portal`. */
  derive(purpose: string): Buffer {
    return expand(this.master, purpose);
  }

  /** The current key and, during a rotation, the one before: what was made with either is still accepted. */
  accepted(purpose: string): Buffer[] {
    return [this.master, this.previousMaster]
      .filter((key) => key !== undefined)
      .map((key) => expand(key, purpose));
  }

  /** HMAC-SHA-256 under the key of the purpose, hexadecimal. */
  hmac(purpose: string, message: string): string {
    return createHmac('sha256', this.derive(purpose)).update(message).digest('hex');
  }
}

function decode(key: string): Buffer {
  return Buffer.from(key.slice(HEAD.length), 'base64');
}

function expand(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `teamanubot:${purpose}`, 32));
}
