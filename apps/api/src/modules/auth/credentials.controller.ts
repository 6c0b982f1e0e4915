import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../platform/http/answers.js';
import { LimitPerAddress } from '../../platform/http/rate-limit.js';
import { CurrentPrincipal, type Principal } from '../../platform/security/principal.js';
import { NumberCodeSentAnswer } from './account.answers.js';
import { NumberRequest, NumberVerifyRequest, PasswordRequest } from './account.requests.js';
import { AkunAnswer } from './auth.answers.js';
import { type Client, CurrentClient } from './client.decorator.js';
import { NumberChangeService } from './number-change.service.js';
import { PasswordChangeService } from './password-change.service.js';

const HOUR = 3600;
const CODE_SENT = 'Verification code sent.';

/** What a customer logs in and is reached with. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me')
export class CredentialsController {
  constructor(
    private readonly passwords: PasswordChangeService,
    private readonly numbers: NumberChangeService,
  ) {}

  @Post('password')
  @LimitPerAddress({ name: 'me-password', points: 30, seconds: HOUR })
  @Answers(null, { message: 'Password updated successfully.' })
  async password(
    @CurrentPrincipal() principal: Principal,
    @Body() { current_password: from, password: to }: PasswordRequest,
  ): Promise<void> {
    await this.passwords.change(principal, { from, to });
  }

  @Post('whatsapp')
  @LimitPerAddress({ name: 'me-whatsapp', points: 30, seconds: HOUR })
  @Answers(NumberCodeSentAnswer, { message: CODE_SENT, status: 202 })
  async changeNumber(
    @CurrentPrincipal() principal: Principal,
    @Body() { whatsapp_number: number, current_password: password }: NumberRequest,
    @CurrentClient() client: Client,
  ): Promise<NumberCodeSentAnswer> {
    return NumberCodeSentAnswer.of(await this.numbers.start(principal, { number, password }, client));
  }

  @Post('whatsapp/resend')
  @LimitPerAddress({ name: 'me-whatsapp-resend', points: 60, seconds: HOUR })
  @Answers(NumberCodeSentAnswer, { message: CODE_SENT, status: 202 })
  async resendCode(
    @CurrentPrincipal() principal: Principal,
    @CurrentClient() client: Client,
  ): Promise<NumberCodeSentAnswer> {
    return NumberCodeSentAnswer.of(await this.numbers.resend(principal, client));
  }

  @Post('whatsapp/verify')
  @LimitPerAddress({ name: 'me-whatsapp-verify', points: 120, seconds: HOUR })
  @Answers(AkunAnswer, { message: 'WhatsApp number updated successfully.' })
  async verifyNumber(
    @CurrentPrincipal() principal: Principal,
    @Body() { otp }: NumberVerifyRequest,
    @CurrentClient() client: Client,
  ): Promise<AkunAnswer> {
    return AkunAnswer.of(await this.numbers.verify(principal, otp, client));
  }
}
