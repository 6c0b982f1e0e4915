import { Controller, createParamDecorator, Delete, type ExecutionContext, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../platform/errors/app-error.js';
import { Answers } from '../../platform/http/answers.js';
import { CurrentLocale } from '../../platform/http/locale.js';
import { CurrentPrincipal, type Principal } from '../../platform/security/principal.js';
import { SessionAnswer, SessionsEndedAnswer } from './account.answers.js';
import { CustomerSessions } from './customer-sessions.service.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in the path; what cannot be one is not found. */
const SessionId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { id } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>().params;
  if (!UUID.test(id)) throw new AppError('not_found');
  return id;
});

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me/sessions')
export class SessionsController {
  constructor(private readonly sessions: CustomerSessions) {}

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
