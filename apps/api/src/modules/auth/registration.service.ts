import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { OtpService } from '../otp/otp.service.js';
import type { AkunEntity } from './akun.entity.js';
import { AkunRepository } from './akun.repository.js';
import type { Client } from './client.decorator.js';
import { CustomerLogin } from './customer-login.js';
import type { Login } from './login.service.js';
import { PasswordHasher } from './password-hasher.js';
import { type PendingRegistration, RegistrationStore } from './registration.store.js';
import { takenError } from './taken-error.js';

export interface Applicant {
  name: string;
  email: string;
  /** `62…`, digits only. */
  number: string;
  password: string;
  locale: Locale;
}

/** A code is on its way. */
export interface CodeSent {
  registrationId: string;
  number: string;
  expiresAt: Date;
  resendAt: Date;
}

/** Sign-up: nothing is in the tables until the code has proven the number. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly akuns: AkunRepository,
    private readonly registrations: RegistrationStore,
    private readonly otp: OtpService,
    private readonly hasher: PasswordHasher,
    private readonly login: CustomerLogin,
    private readonly clock: Clock,
  ) {}

  /** Throws `validation_failed` when email or number is taken, and what {@link OtpService.issue} throws. */
  async register({ password, ...applicant }: Applicant, client: Client): Promise<CodeSent> {
    const taken = await this.akuns.taken(applicant.email, applicant.number);
    if (taken.length > 0) throw takenError(taken);
    const pending = { ...applicant, passwordHash: await this.hasher.hash(password) };
    const sent = await this.sendCode(pending, client);
    return { ...sent, registrationId: await this.registrations.add(pending) };
  }

  /** Throws `registration_expired`, and what {@link OtpService.issue} throws. */
  async resend(registrationId: string, client: Client): Promise<CodeSent> {
    return { ...(await this.sendCode(await this.pending(registrationId), client)), registrationId };
  }

  /**
   * Makes the account and logs it in. Throws `registration_expired`, what {@link OtpService.verify} throws, and
   * `validation_failed` when somebody else was quicker to take email or number.
   */
  async verify(registrationId: string, code: string, client: Client): Promise<Login<AkunEntity>> {
    const pending = await this.pending(registrationId);
    await this.otp.verify({ purpose: 'register', number: pending.number, ip: client.ip }, code);
    const akun = await this.create(pending);
    await this.registrations.remove(registrationId);
    return this.login.enter(akun, { remember: false, device: client.device });
  }

  private async sendCode({ number, locale }: PendingRegistration, { ip }: Client) {
    return { number, ...(await this.otp.issue({ purpose: 'register', number, ip, locale })) };
  }

  private async pending(registrationId: string): Promise<PendingRegistration> {
    const pending = await this.registrations.find(registrationId);
    if (!pending) throw new AppError('registration_expired');
    return pending;
  }

  private async create({
    name,
    email,
    number,
    passwordHash,
    locale,
  }: PendingRegistration): Promise<AkunEntity> {
    const now = this.clock.now();
    const akun = await this.akuns.insert({
      name,
      email,
      whatsappNumber: number,
      numberKey: number,
      password: passwordHash,
      isActive: true,
      locale,
      lastLoginAt: now,
      createdAt: now,
    });
    if (typeof akun === 'string') throw takenError([akun]);
    return akun;
  }
}
