import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/audit/audit-log.js';
import { CurrentActor } from '../../platform/audit/actor.decorator.js';
import { Answers } from '../../platform/http/answers.js';
import { LimitPerAddress } from '../../platform/http/rate-limit.js';
import { ForRoles } from '../../platform/security/access.decorators.js';
import { CurrentPrincipal, type Principal } from '../../platform/security/principal.js';
import { ROLES } from '../../platform/security/roles.js';
import { EnrolmentAnswer, RecoveryCodesAnswer } from './admin-account.answers.js';
import { CurrentPasswordRequest, TotpConfirmRequest } from './admin-account.requests.js';
import { type Client, CurrentClient } from './client.decorator.js';
import { SecondFactorSetup } from './second-factor-setup.service.js';

const HOUR = 3600;

/** An administrator's own second factor. */
@ApiTags('admin')
@ApiBearerAuth()
@ForRoles(...ROLES)
@Controller('api/admin/auth')
export class SecondFactorController {
  constructor(private readonly setup: SecondFactorSetup) {}

  /** A secret for an authenticator app; in force when it is confirmed. */
  @Post('totp/enrol')
  @LimitPerAddress({ name: 'totp-enrol', points: 30, seconds: HOUR })
  @Answers(EnrolmentAnswer, { message: 'Second factor prepared.' })
  async enrol(
    @CurrentPrincipal() { subjectId }: Principal,
    @Body() { current_password: password }: CurrentPasswordRequest,
  ): Promise<EnrolmentAnswer> {
    return EnrolmentAnswer.of(await this.setup.start(subjectId, password));
  }

  @Post('totp/enrol/confirm')
  @LimitPerAddress({ name: 'totp-confirm', points: 60, seconds: HOUR })
  @Answers(RecoveryCodesAnswer, { message: 'Second factor turned on.' })
  async confirm(
    @CurrentPrincipal() principal: Principal,
    @Body() { code }: TotpConfirmRequest,
    @CurrentClient() { ip }: Client,
    @CurrentActor() actor: Actor,
  ): Promise<RecoveryCodesAnswer> {
    return { recovery_codes: await this.setup.confirm(principal, { code, ip }, actor) };
  }

  @Post('totp/disable')
  @LimitPerAddress({ name: 'totp-disable', points: 30, seconds: HOUR })
  @Answers(null, { message: 'Second factor turned off.' })
  async disable(
    @CurrentPrincipal() { subjectId }: Principal,
    @Body() { current_password: password }: CurrentPasswordRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.setup.turnOff(subjectId, password, actor);
  }

  @Post('recovery-codes')
  @LimitPerAddress({ name: 'recovery-codes', points: 30, seconds: HOUR })
  @Answers(RecoveryCodesAnswer, { message: 'Recovery codes renewed.' })
  async renewCodes(
    @CurrentPrincipal() { subjectId }: Principal,
    @Body() { current_password: password }: CurrentPasswordRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RecoveryCodesAnswer> {
    return { recovery_codes: await this.setup.renewCodes(subjectId, password, actor) };
  }
}
