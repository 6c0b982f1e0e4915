import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../../platform/http/answers.js';
import { LimitPerAddress } from '../../platform/http/rate-limit.js';
import { Public } from '../../platform/security/access.decorators.js';
import { ResetRequestedAnswer } from './account.answers.js';
import { ForgotRequest, ResetRequest, ResetResendRequest } from './account.requests.js';
import { type Client, CurrentClient } from './client.decorator.js';
import { PasswordResetService } from './password-reset.service.js';

const HOUR = 3600;
const REQUESTED = 'Verification code sent if the account exists.';

@ApiTags('auth')
@Public()
@Controller('api/auth/password')
export class PasswordResetController {
  constructor(private readonly resets: PasswordResetService) {}

  @Post('forgot')
  @LimitPerAddress({ name: 'password-forgot', points: 30, seconds: HOUR })
  @Answers(ResetRequestedAnswer, { message: REQUESTED, status: 202 })
  async forgot(
    @Body() { email }: ForgotRequest,
    @CurrentClient() client: Client,
  ): Promise<ResetRequestedAnswer> {
    return ResetRequestedAnswer.of(await this.resets.forgot(email, client));
  }

  @Post('resend')
  @LimitPerAddress({ name: 'password-resend', points: 60, seconds: HOUR })
  @Answers(ResetRequestedAnswer, { message: REQUESTED, status: 202 })
  async resend(
    @Body() { reset_id }: ResetResendRequest,
    @CurrentClient() client: Client,
  ): Promise<ResetRequestedAnswer> {
    return ResetRequestedAnswer.of(await this.resets.resend(reset_id, client));
  }

  @Post('reset')
  @LimitPerAddress({ name: 'password-reset', points: 120, seconds: HOUR })
  @Answers(null, { message: 'Password updated successfully.' })
  async reset(
    @Body() { reset_id, otp, password }: ResetRequest,
    @CurrentClient() client: Client,
  ): Promise<void> {
    await this.resets.reset(reset_id, { otp, password }, client);
  }
}
