import { Controller, Delete, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import { Answers } from '../../platform/http/answers.js';
import { CurrentLocale } from '../../platform/http/locale.js';
import { CurrentPrincipal, type Principal } from '../../platform/security/principal.js';
import { SessionAnswer, SessionsEndedAnswer } from './account.answers.js';
import { OwnSessions } from './own-sessions.service.js';
import { SessionId } from './session-id.decorator.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me/sessions')
export class SessionsController {
  constructor(private readonly sessions: OwnSessions) {}

  @Get()
  @Answers(SessionAnswer, { message: 'Sessions retrieved successfully.', shape: 'list' })
  async list(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
  ): Promise<SessionAnswer[]> {
    const sessions = await this.sessions.list(principal);
    return sessions.map((session) => SessionAnswer.of(session, principal.sessionId, locale));
  }

  /** All but the one that asks. */
  @Delete()
  @Answers(SessionsEndedAnswer, { message: 'Other sessions ended successfully.' })
  async endOthers(@CurrentPrincipal() principal: Principal): Promise<SessionsEndedAnswer> {
    return { ended: await this.sessions.endOthers(principal) };
  }

  @Delete(':id')
  @ApiParam({ name: 'id', type: 'string', format: 'uuid' })
  @Answers(null, { message: 'Session ended successfully.' })
  async end(@CurrentPrincipal() principal: Principal, @SessionId() id: string): Promise<void> {
    await this.sessions.end(principal, id);
  }
}
