import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../platform/errors/app-error.js';
import { ErrorFilter } from '../../../platform/http/error.filter.js';
import { TOKEN_HEADER } from '../../auth/api-token.guard.js';
import { DOOR } from './door.js';

/** A browser that is not let in is asked who it is; everybody else gets the failure. */
@Catch()
export class DoorFilter extends ErrorFilter implements ExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (!isRefusal(exception) || !isBrowser(request)) return super.catch(exception, host);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(401).type('text/html; charset=utf-8').send(DOOR);
  }
}

/** Nobody is there yet: passport says so in its own way. */
function isRefusal(exception: unknown): boolean {
  if (exception instanceof HttpException) return exception.getStatus() === 401;
  return exception instanceof AppError && exception.status === 401;
}

/** One that brings nothing to be let in by. */
function isBrowser({ headers }: FastifyRequest): boolean {
  const bringsNothing = headers.authorization === undefined && headers[TOKEN_HEADER] === undefined;
  return bringsNothing && (headers.accept ?? '').includes('text/html');
}
