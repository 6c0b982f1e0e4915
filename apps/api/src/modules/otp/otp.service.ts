import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import { WhatsappOutbox } from '../../integrations/whatsapp/whatsapp-outbox.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppConfig } from '../../platform/config/app.config.js';
import { KeyRing } from '../../platform/crypto/key-ring.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { wibTime } from './domain/wib-time.js';
import { OtpConfig } from './otp.config.js';
import { OtpStore, type OtpSubject } from './otp.store.js';

const HOUR = 3_600_000;
const WRONG_PER_HOUR = 10;
const REQUESTS_PER_HOUR = { perNumber: 6, perSubscriber: 40 };
const UNLIMITED = { perNumber: Number.MAX_SAFE_INTEGER, perSubscriber: Number.MAX_SAFE_INTEGER };

export interface IssuedOtp {
  expiresAt: Date;
  /** From when on another code may be asked for. */
  resendAt: Date;
}

/** Six digits over WhatsApp that prove a number: the OTP rules of product.md, section 1. */
@Injectable()
export class OtpService {
  constructor(
    private readonly config: OtpConfig,
    private readonly app: AppConfig,
    private readonly store: OtpStore,
    private readonly keys: KeyRing,
    private readonly outbox: WhatsappOutbox,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends a new code; the one before is void. Throws `otp_blocked`, `otp_cooldown`, `too_many_requests`, and
   * `otp_unavailable` while Redis is away.
   */
  async issue(subject: OtpSubject & { locale: Locale; akunId?: number }): Promise<IssuedOtp> {
    const { ttlSeconds, resendSeconds } = this.config;
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const [result, milliseconds] = await this.store.issue(
      subject,
      this.hash(subject, code),
      { life: ttlSeconds * 1000, cooldown: resendSeconds * 1000 },
      { window: HOUR, ...(this.app.rateLimits ? REQUESTS_PER_HOUR : UNLIMITED) },
    );
    if (result === 'blocked') throw this.blocked(milliseconds);
    const retryAfter = Math.ceil(milliseconds / 1000);
    if (result === 'cooling') throw new AppError('otp_cooldown', { retryAfter });
    if (result === 'limited') throw new AppError('too_many_requests', { retryAfter });
    await this.send(subject, code);
    return { expiresAt: this.inSeconds(ttlSeconds), resendAt: this.inSeconds(resendSeconds) };
  }

  /**
   * Uses the code up. Throws `otp_wrong` with the tries that are left, `otp_blocked` when none is, and `otp_expired`
   * when there is no code to compare with.
   */
  async verify(subject: OtpSubject, code: string): Promise<void> {
    const { maxAttempts, blockSeconds } = this.config;
    const [result, figure] = await this.store.verify(subject, this.hash(subject, code), {
      tries: maxAttempts,
      block: blockSeconds * 1000,
      window: HOUR,
      wrongPerWindow: WRONG_PER_HOUR,
    });
    if (result === 'blocked') throw this.blocked(figure);
    if (result === 'lapsed') throw new AppError('otp_expired');
    if (result === 'wrong') throw wrong(figure);
  }

  private async send(subject: OtpSubject & { locale: Locale; akunId?: number }, code: string): Promise<void> {
    const { purpose, number, locale, akunId = null } = subject;
    const { ttlSeconds: seconds } = this.config;
    try {
      const id = await this.database.run((tx) =>
        this.outbox.enqueue(
          {
            kind: `otp_${purpose}`,
            akunId,
            number,
            locale,
            variables: { minutes: String(Math.ceil(seconds / 60)) },
            secrets: { values: { code }, seconds },
            dedupeKey: `otp:${randomUUID()}`,
            priority: 'otp',
            notAfter: this.inSeconds(seconds),
          },
          tx,
        ),
      );
      const before = await this.store.exchangeMessage(subject, id, seconds * 1000);
      if (before !== undefined) await this.outbox.revoke(before);
      this.outbox.wake([id]);
    } catch (error) {
      await this.store.withdraw(subject);
      throw error;
    }
  }

  /** Keyed, so that a look into Redis tells nothing; comparing two of them tells nothing about a code either. */
  private hash({ purpose, number }: OtpSubject, code: string): string {
    return this.keys.hmac('otp', `${purpose}:${number}:${code}`);
  }

  private blocked(milliseconds: number): AppError {
    const until = new Date(this.clock.now().getTime() + milliseconds);
    return new AppError('otp_blocked', {
      params: { until: wibTime(until) },
      retryAfter: Math.ceil(milliseconds / 1000),
      data: { blocked_until: until.toISOString() },
    });
  }

  private inSeconds(seconds: number): Date {
    return new Date(this.clock.now().getTime() + seconds * 1000);
  }
}

function wrong(attemptsLeft: number): AppError {
  const params = { attempts_left: attemptsLeft };
  return new AppError('otp_wrong', {
    params,
    errors: { otp: [{ rule: 'otp_wrong', params }] },
    data: { attempts_left: attemptsLeft },
  });
}
