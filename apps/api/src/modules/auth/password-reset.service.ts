import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { KeyRing } from '../../platform/crypto/key-ring.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { OtpService } from '../otp/otp.service.js';
import type { OtpSubject } from '../otp/otp.store.js';
import type { AkunEntity } from './akun.entity.js';
import { AkunRepository } from './akun.repository.js';
import type { Client } from './client.decorator.js';
import { CustomerLogin } from './customer-login.js';
import { normaliseWhatsappNumber } from './domain/whatsapp-number.js';
import { EndedSessions } from './ended-sessions.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordResetStore } from './password-reset.store.js';
import { SessionRepository } from './session.repository.js';

/** Milliseconds in which a code for somebody is written down, while an answer about nobody waits just as long. */
const SENDING = 150;

/** A code is on its way, if there is an account with that email. */
export interface ResetRequested {
  resetId: string;
  expiresAt: Date;
  resendAt: Date;
}

interface Claimant {
  akun: AkunEntity | undefined;
  subject: OtpSubject;
}

/**
 * A forgotten password. No answer, status or time tells whether an email belongs to an account: one that does not has
 * a number of its own that nobody has, and the rules of codes hold for it.
 */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly akuns: AkunRepository,
    private readonly resets: PasswordResetStore,
    private readonly otp: OtpService,
    private readonly hasher: PasswordHasher,
    private readonly login: CustomerLogin,
    private readonly sessions: SessionRepository,
    private readonly ended: EndedSessions,
    private readonly keys: KeyRing,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Within the cooldown the code before stays in force. Throws `otp_blocked` and `too_many_requests`. */
  async forgot(email: string, client: Client): Promise<ResetRequested> {
    const sent = await this.sendCode(email, client, { repeat: true });
    return { ...sent, resetId: await this.resets.add(email) };
  }

  /** Throws `reset_expired`, `otp_cooldown`, `otp_blocked` and `too_many_requests`. */
  async resend(resetId: string, client: Client): Promise<ResetRequested> {
    return { ...(await this.sendCode(await this.emailOf(resetId), client, { repeat: false })), resetId };
  }

  /** Sets the password and ends every session. Throws `reset_expired` and what {@link OtpService.verify} throws. */
  async reset(resetId: string, { otp, password }: { otp: string; password: string }, client: Client) {
    const email = await this.emailOf(resetId);
    const { akun, subject } = await this.claimantOf(email, client);
    await this.otp.verify(subject, otp);
    // Only somebody's number can be proven; the code of nobody fits nothing.
    if (!akun) throw new AppError('otp_expired');
    const hash = await this.hasher.hash(password);
    const ids = await this.database.run(async (tx) => {
      await this.akuns.update(akun.id, { password: hash }, tx);
      return this.sessions.endAll({ audience: 'portal', subjectId: akun.id }, this.clock.now(), tx);
    });
    await this.ended.add(ids);
    await this.login.forgive(email, client);
    await this.resets.remove(resetId);
  }

  private async sendCode(email: string, client: Client, options: { repeat: boolean }) {
    const { akun, subject } = await this.claimantOf(email, client);
    const recipient = akun && { locale: akun.locale, akunId: akun.id };
    const times = await this.otp.issueUnseen(subject, recipient, options);
    await pause(SENDING);
    return times;
  }

  private async claimantOf(email: string, { ip }: Client): Promise<Claimant> {
    const found = await this.akuns.findByEmail(email);
    const number = found?.isActive ? reachableNumber(found) : undefined;
    const akun = number === undefined ? undefined : (found ?? undefined);
    const subject = { purpose: 'reset', number: number ?? this.nobodysNumber(email), ip } as const;
    return { akun, subject };
  }

  private nobodysNumber(email: string): string {
    return `nobody:${this.keys.hmac('password-reset', email)}`;
  }

  private async emailOf(resetId: string): Promise<string> {
    const email = await this.resets.find(resetId);
    if (email === undefined) throw new AppError('reset_expired');
    return email;
  }
}

/** Rows of the former application may hold a number in another spelling, or one that no message reaches. */
function reachableNumber({ numberKey, whatsappNumber }: AkunEntity): string | undefined {
  return numberKey ?? normaliseWhatsappNumber(whatsappNumber);
}
