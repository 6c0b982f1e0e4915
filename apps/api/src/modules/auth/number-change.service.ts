import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { AppError, fieldError } from '../../platform/errors/app-error.js';
import type { Principal } from '../../platform/security/principal.js';
import { type IssuedOtp, OtpService } from '../otp/otp.service.js';
import type { AkunEntity } from './akun.entity.js';
import { AkunRepository } from './akun.repository.js';
import type { Client } from './client.decorator.js';
import { CurrentPassword } from './current-password.js';
import { CustomerLogin } from './customer-login.js';
import { NumberChangeStore } from './number-change.store.js';
import { NumberChangedNotice } from './number-changed-notice.js';
import { takenError } from './taken-error.js';

/** A code is on its way to the number that is to be proven. */
export interface NumberCodeSent extends IssuedOtp {
  number: string;
}

/** Another WhatsApp number: the new one is proven by a code, the former one is told. */
@Injectable()
export class NumberChangeService {
  constructor(
    private readonly akuns: AkunRepository,
    private readonly login: CustomerLogin,
    private readonly currentPassword: CurrentPassword,
    private readonly changes: NumberChangeStore,
    private readonly otp: OtpService,
    private readonly notice: NumberChangedNotice,
    private readonly database: Database,
  ) {}

  /**
   * Throws what {@link CurrentPassword.prove} and {@link OtpService.issue} throw, and `validation_failed` when the
   * number is the account's already or another's.
   */
  async start(
    principal: Principal,
    { number, password }: { number: string; password: string },
    client: Client,
  ): Promise<NumberCodeSent> {
    const akun = await this.login.whoIs(principal.subjectId);
    await this.currentPassword.prove(akun, password);
    if (akun.numberKey === number) throw fieldError('whatsapp_number', 'phone_unchanged');
    if (await this.akuns.isNumberTaken(number)) throw takenError(['number']);
    const sent = await this.sendCode(akun, number, client);
    await this.changes.put(principal.sessionId, number);
    return sent;
  }

  /** Throws `number_change_expired` and what {@link OtpService.issue} throws. */
  async resend(principal: Principal, client: Client): Promise<NumberCodeSent> {
    const number = await this.pending(principal);
    return this.sendCode(await this.login.whoIs(principal.subjectId), number, client);
  }

  /**
   * Throws `number_change_expired`, what {@link OtpService.verify} throws, and `validation_failed` when somebody else
   * was quicker to take the number.
   */
  async verify(principal: Principal, code: string, { ip }: Client): Promise<AkunEntity> {
    const number = await this.pending(principal);
    await this.otp.verify({ purpose: 'number', number, ip }, code);
    const told = await this.replace(principal.subjectId, number);
    this.notice.wake([told]);
    await this.changes.remove(principal.sessionId);
    return this.login.whoIs(principal.subjectId);
  }

  /** The number and the message to the former one in one transaction; answers the message's id. */
  private replace(akunId: number, number: string): Promise<number> {
    return this.database.run(async (tx) => {
      const akun = await this.akuns.findForUpdate(akunId, tx);
      if (!akun?.isActive) throw new AppError('session_ended');
      const taken = await this.akuns.update(akunId, { numberKey: number, whatsappNumber: number }, tx);
      if (taken) throw takenError([taken]);
      return this.notice.enqueue(akun, number, tx);
    });
  }

  private async sendCode(
    { id: akunId, locale }: AkunEntity,
    number: string,
    { ip }: Client,
  ): Promise<NumberCodeSent> {
    return { number, ...(await this.otp.issue({ purpose: 'number', number, ip, locale, akunId })) };
  }

  private async pending({ sessionId }: Principal): Promise<string> {
    const number = await this.changes.find(sessionId);
    if (number === undefined) throw new AppError('number_change_expired');
    return number;
  }
}
