import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.js';
import { failure } from './error.filter.js';
import { localeOf } from './locale.js';

const TOO_LONG = 'FST_ERR_MAX_PARAM_LENGTH';

/** Puts into the envelope what fastify refuses before there is a route: an address that nobody can have. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const refusal = new AppError(error.code === TOO_LONG ? 'not_found' : 'malformed_request');
  void reply
    .status(refusal.status)
    .header('X-Request-Id', request.id)
    .type('application/json; charset=utf-8')
    .send(failure(refusal, localeOf(request), request.id));
}
