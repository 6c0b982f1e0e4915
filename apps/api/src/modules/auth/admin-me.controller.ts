import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import { CurrentActor } from '../../platform/audit/actor.decorator.js';
import type { Actor } from '../../platform/audit/audit-log.js';
import { Answers } from '../../platform/http/answers.js';
import { given } from '../../platform/http/given.js';
import { CurrentLocale } from '../../platform/http/locale.js';
import { LimitPerAddress } from '../../platform/http/rate-limit.js';
import { ForRoles } from '../../platform/security/access.decorators.js';
import { CurrentPrincipal, type Principal } from '../../platform/security/principal.js';
import { ROLES } from '../../platform/security/roles.js';
import { SessionAnswer, SessionsEndedAnswer } from './account.answers.js';
import { OwnUserAnswer } from './admin-account.answers.js';
import { AdminPasswordRequest, AdminProfileRequest } from './admin-account.requests.js';
import { AdminLogin } from './admin-login.js';
import { AdminProfile } from './admin-profile.service.js';
import { OwnSessions } from './own-sessions.service.js';
import { SecondFactorSetup } from './second-factor-setup.service.js';
import { SessionId } from './session-id.decorator.js';

const HOUR = 3600;

/** An administrator's own account. */
@ApiTags('admin')
@ApiBearerAuth()
@ForRoles(...ROLES)
@Controller('api/admin/me')
export class AdminMeController {
  constructor(
    private readonly admins: AdminLogin,
    private readonly profile: AdminProfile,
    private readonly setup: SecondFactorSetup,
    private readonly sessions: OwnSessions,
  ) {}

  @Get()
  @Answers(OwnUserAnswer, { message: 'Profile retrieved successfully.' })
  async show(@CurrentPrincipal() { subjectId }: Principal): Promise<OwnUserAnswer> {
    const user = await this.admins.whoIs(subjectId);
    return OwnUserAnswer.ofOwn(user, await this.setup.stateOf(user));
  }

  @Patch()
  @LimitPerAddress({ name: 'admin-profile', points: 120, seconds: HOUR })
  @Answers(OwnUserAnswer, { message: 'Profile updated successfully.' })
  async change(
    @CurrentPrincipal() { subjectId }: Principal,
    @Body() { current_password: password, name, email }: AdminProfileRequest,
    @CurrentActor() actor: Actor,
  ): Promise<OwnUserAnswer> {
    const user = await this.profile.change(subjectId, given({ name, email }), password, actor);
    return OwnUserAnswer.ofOwn(user, await this.setup.stateOf(user));
  }

  @Post('password')
  @LimitPerAddress({ name: 'admin-password', points: 30, seconds: HOUR })
  @Answers(null, { message: 'Password updated successfully.' })
  async password(
    @CurrentPrincipal() principal: Principal,
    @Body() { current_password: from, password: to }: AdminPasswordRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.profile.changePassword(principal, { from, to }, actor);
  }

  @Get('sessions')
  @Answers(SessionAnswer, { message: 'Sessions retrieved successfully.', shape: 'list' })
  async listSessions(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
  ): Promise<SessionAnswer[]> {
    const sessions = await this.sessions.list(principal);
    return sessions.map((session) => SessionAnswer.of(session, principal.sessionId, locale));
  }

  /** All but the one that asks. */
  @Delete('sessions')
  @Answers(SessionsEndedAnswer, { message: 'Other sessions ended successfully.' })
  async endOthers(@CurrentPrincipal() principal: Principal): Promise<SessionsEndedAnswer> {
    return { ended: await this.sessions.endOthers(principal) };
  }

  @Delete('sessions/:id')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @Answers(null, { message: 'Session ended successfully.' })
  async endSession(@CurrentPrincipal() principal: Principal, @SessionId() id: string): Promise<void> {
    await this.sessions.end(principal, id);
  }
}
