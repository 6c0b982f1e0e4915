import { Controller, Delete, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentLocale } from '../../../platform/http/locale.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { ROLES } from '../../../platform/security/roles.js';
import { SessionAnswer, SessionsEndedAnswer } from '../../auth/account.answers.js';
import { AkunSessions } from '../../auth/akun-sessions.service.js';
import { SessionId } from '../../auth/session-id.decorator.js';

const ID = { name: 'id', schema: { type: 'integer' } } as const;
const SESSION_ID = { name: 'session_id', type: 'string', format: 'uuid' } as const;
const NONE_OF_THEIRS = '';

/** On which devices a customer is logged in. */
@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/akuns/:id/sessions')
export class AkunSessionsController {
  constructor(private readonly sessions: AkunSessions) {}

  @Get()
  @ForRoles(...ROLES)
  @ApiParam(ID)
  @Answers(SessionAnswer, { message: 'Sessions retrieved successfully.', shape: 'list' })
  async list(@ResourceId() id: number, @CurrentLocale() locale: Locale): Promise<SessionAnswer[]> {
    const sessions = await this.sessions.list(id);
    return sessions.map((session) => SessionAnswer.of(session, NONE_OF_THEIRS, locale));
  }

  @Delete()
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @Answers(SessionsEndedAnswer, { message: 'Sessions ended successfully.' })
  async endAll(@ResourceId() id: number, @CurrentActor() actor: Actor): Promise<SessionsEndedAnswer> {
    return { ended: await this.sessions.endAll(id, actor) };
  }

  @Delete(':session_id')
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @ApiParam(SESSION_ID)
  @Answers(null, { message: 'Session ended successfully.' })
  async end(
    @ResourceId() id: number,
    @SessionId('session_id') sessionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.sessions.end(id, sessionId, actor);
  }
}
