import { randomInt, randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import { WhatsappOutbox } from '../../integrations/whatsapp/whatsapp-outbox.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppConfig } from '../../platform/config/app.config.js';
import { KeyRing } from '../../platform/crypto/key-ring.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { wibTime } from './domain/wib-time.js';
import { OtpConfig } from './otp.config.js';
import { type IssueReply, OtpStore, type OtpSubject } from './otp.store.js';

const HOUR = 3_600_000;
const WRONG_PER_HOUR = 10;
const REQUESTS_PER_HOUR = { perNumber: 6, perSubscriber: 40 };
const UNLIMITED = { perNumber: Number.MAX_SAFE_INTEGER, perSubscriber: Number.MAX_SAFE_INTEGER };

export interface IssuedOtp {
  expiresAt: Date;
  /** From when on another code may be asked for. */
  resendAt: Date;
}

/** Whose number it is, if anybody's yet, and in which language to write. */
export interface OtpRecipient {
  locale: Locale;
  akunId?: number;
}

/** Six digits over WhatsApp that prove a number: the OTP rules of product.md, section 1. */
@Injectable()
export class OtpService {
  private readonly logger = new Logger(OtpService.name);

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
  async issue(subject: OtpSubject & OtpRecipient): Promise<IssuedOtp> {
    const code = newCode();
    this.refuse(await this.keep(subject, code));
    await this.send(subject, code);
    return this.times();
  }

  /**
   * As {@link issue}, for a caller who must not learn whether there is a recipient: the rules count for a number that
   * nobody has as for any other, and the answer does not wait for the sending. `repeat`: while another code cools
   * down, that one stays in force and nothing is refused.
   */
  async issueUnseen(
    subject: OtpSubject,
    recipient: OtpRecipient | undefined,
    { repeat }: { repeat: boolean },
  ): Promise<IssuedOtp> {
    // No six digits are the code of nobody.
    const code = recipient ? newCode() : randomUUID();
    const reply = await this.keep(subject, code);
    const [result, milliseconds] = reply;
    if (repeat && result === 'cooling') return this.times(milliseconds);
    this.refuse(reply);
    if (recipient) void this.send({ ...subject, ...recipient }, code).catch((error) => this.report(error));
    return this.times();
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

  private keep(subject: OtpSubject, code: string): Promise<IssueReply> {
    const { ttlSeconds, resendSeconds } = this.config;
    return this.store.issue(
      subject,
      this.hash(subject, code),
      { life: ttlSeconds * 1000, cooldown: resendSeconds * 1000 },
      { window: HOUR, ...(this.app.rateLimits ? REQUESTS_PER_HOUR : UNLIMITED) },
    );
  }

  private refuse([result, milliseconds]: IssueReply): void {
    const retryAfter = Math.ceil(milliseconds / 1000);
    if (result === 'blocked') throw this.blocked(milliseconds);
    if (result === 'cooling') throw new AppError('otp_cooldown', { retryAfter });
    if (result === 'limited') throw new AppError('too_many_requests', { retryAfter });
  }

  /** Of a code whose cooldown lasts so many milliseconds more. */
  private times(cooling = this.config.resendSeconds * 1000): IssuedOtp {
    const now = this.clock.now().getTime();
    const age = this.config.resendSeconds * 1000 - cooling;
    return {
      expiresAt: new Date(now + this.config.ttlSeconds * 1000 - age),
      resendAt: new Date(now + cooling),
    };
  }

  private report(error: unknown): void {
    this.logger.error({ err: error }, 'a code was not sent');
  }

  private async send(subject: OtpSubject & OtpRecipient, code: string): Promise<void> {
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

function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

function wrong(attemptsLeft: number): AppError {
  const params = { attempts_left: attemptsLeft };
  return new AppError('otp_wrong', {
    params,
    errors: { otp: [{ rule: 'otp_wrong', params }] },
    data: { attempts_left: attemptsLeft },
  });
}
