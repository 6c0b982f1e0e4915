import type { EnvReader } from '../../platform/config/env.js';

/** How long codes live and what wrong ones cost. All times in seconds. */
export class OtpConfig {
  readonly ttlSeconds: number;
  /** The wrong entry that voids a code and blocks: the third, unless set otherwise. */
  readonly maxAttempts: number;
  readonly blockSeconds: number;
  readonly resendSeconds: number;

  constructor(env: EnvReader) {
    this.ttlSeconds = env.int('OTP_TTL_SECONDS', { default: 300, min: 10, max: 3600 });
    this.maxAttempts = env.int('OTP_MAX_ATTEMPTS', { default: 3, min: 1, max: 10 });
    this.blockSeconds = env.int('OTP_BLOCK_SECONDS', { default: 900, min: 1, max: 86_400 });
    this.resendSeconds = env.int('OTP_RESEND_SECONDS', { default: 60, min: 1, max: 3600 });
  }
}
