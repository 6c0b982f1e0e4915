import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../platform/errors/app-error.js';
import { ErrorFilter } from '../../../platform/http/error.filter.js';
import { DOOR } from './door.js';

/** A browser that is not let in is asked who it is; everybody else gets the failure. */
@Catch()
export class DoorFilter extends ErrorFilter implements ExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const isOutside = exception instanceof AppError && exception.status === 401;
    if (!isOutside || request.headers['x-api-token'] !== undefined || !isBrowser(request))
      return super.catch(exception, host);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(401).type('text/html; charset=utf-8').send(DOOR);
  }
}

function isBrowser({ headers }: FastifyRequest): boolean {
  return headers.authorization === undefined && (headers.accept ?? '').includes('text/html');
}
