import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { ErrorCode } from '@teamanubot/contracts';
import { errorPhrases, fill, type Locale, validationPhrases, wordWait } from '@teamanubot/phrases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAway } from '../database/failures.js';
import { AppError, type FieldFault } from '../errors/app-error.js';
import { localeOf } from './locale.js';

const CODE_BY_STATUS: Record<number, ErrorCode> = {
  400: 'malformed_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  422: 'validation_failed',
  429: 'too_many_requests',
  503: 'service_unavailable',
};
const RETRY_AFTER_SECONDS = 5;

/** Turns every failure into the failure envelope; what was not expected is logged with its request id. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = toAppError(exception);
    if (error.code === 'internal_error')
      this.logger.error({ err: exception, requestId: request.id }, 'unexpected failure');
    const retryAfter = error.details.retryAfter ?? (error.status === 503 ? RETRY_AFTER_SECONDS : undefined);
    if (retryAfter !== undefined)
      void reply.header('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
    void reply.status(error.status).send(failure(error, localeOf(request), request.id));
  }
}

function toAppError(exception: unknown): AppError {
  if (exception instanceof AppError) return exception;
  if (isAway(exception)) return new AppError('database_unavailable');
  const status = exception instanceof HttpException ? exception.getStatus() : statusOf(exception);
  return new AppError(
    CODE_BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'malformed_request' : 'internal_error'),
  );
}

/** Fastify's own errors (broken JSON, body too large) carry `statusCode`. */
function statusOf(exception: unknown): number {
  return Number((exception as { statusCode?: number } | undefined)?.statusCode ?? 500);
}

/** The failure envelope of http.md. */
export function failure(error: AppError, locale: Locale, requestId: string): object {
  const { params, errors, retryAfter, data } = error.details;
  return {
    success: false,
    message: fill(errorPhrases[locale][error.code], { wait: wordWait(retryAfter ?? 0, locale), ...params }),
    code: error.code,
    ...(errors ? { errors: wordings(errors, locale) } : {}),
    ...data,
    request_id: requestId,
  };
}

function wordings(errors: Record<string, FieldFault[]>, locale: Locale): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, faults]) => [
      field,
      faults.map(({ rule, params }) => fill(validationPhrases[locale][rule], params)),
    ]),
  );
}
