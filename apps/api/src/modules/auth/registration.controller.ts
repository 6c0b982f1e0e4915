import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../platform/http/answers.js';
import { CurrentLocale } from '../../platform/http/locale.js';
import { LimitPerAddress } from '../../platform/http/rate-limit.js';
import { Public } from '../../platform/security/access.decorators.js';
import { CodeSentAnswer, CustomerLoginAnswer } from './auth.answers.js';
import { RegisterRequest, ResendRequest, VerifyRequest } from './auth.requests.js';
import { type Client, CurrentClient } from './client.decorator.js';
import { RefreshCookies } from './refresh-cookies.js';
import { RegistrationService } from './registration.service.js';

const HOUR = 3600;
const CODE_SENT = 'Verification code sent.';

/** Limits per address leave room for the many who share one: Indonesian phones are behind the addresses of their carriers. */
@ApiTags('auth')
@Public()
@Controller('api/auth/register')
export class RegistrationController {
  constructor(
    private readonly registration: RegistrationService,
    private readonly cookies: RefreshCookies,
  ) {}

  @Post()
  @LimitPerAddress({ name: 'register', points: 120, seconds: HOUR })
  @Answers(CodeSentAnswer, { message: CODE_SENT, status: 202 })
  async register(
    @Body() { whatsapp_number: number, name, email, password }: RegisterRequest,
    @CurrentClient() client: Client,
    @CurrentLocale() locale: Locale,
  ): Promise<CodeSentAnswer> {
    const applicant = { name, email, number, password, locale };
    return CodeSentAnswer.of(await this.registration.register(applicant, client));
  }

  @Post('resend')
  @LimitPerAddress({ name: 'register-resend', points: 120, seconds: HOUR })
  @Answers(CodeSentAnswer, { message: CODE_SENT, status: 202 })
  async resend(
    @Body() { registration_id }: ResendRequest,
    @CurrentClient() client: Client,
  ): Promise<CodeSentAnswer> {
    return CodeSentAnswer.of(await this.registration.resend(registration_id, client));
  }

  @Post('verify')
  @LimitPerAddress({ name: 'register-verify', points: 360, seconds: HOUR })
  @Answers(CustomerLoginAnswer, { message: 'Akun created successfully.', status: 201 })
  async verify(
    @Body() { registration_id, otp }: VerifyRequest,
    @CurrentClient() client: Client,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CustomerLoginAnswer> {
    const login = await this.registration.verify(registration_id, otp, client);
    this.cookies.give(reply, login.grant);
    return CustomerLoginAnswer.of(login);
  }
}
