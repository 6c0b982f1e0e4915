import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { fieldError } from '../errors/app-error.js';

const MAX_LENGTH = 64;

/** The caller's name for this attempt, if it gave one: the same name again makes no second thing. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readKey(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']),
);

/** As above, where a second thing would do harm: whoever gives none is refused. */
export const RequiredIdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const key = readKey(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']);
  if (key === undefined) throw fieldError('idempotency_key', 'required');
  return key;
});

/** Throws `validation_failed` on `idempotency_key` when it cannot be one. */
export function readKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined || header === '') return undefined;
  if (typeof header === 'string' && header.length <= MAX_LENGTH && /^[\x21-\x7e]+$/.test(header))
    return header;
  throw fieldError('idempotency_key', 'max_length', { value: MAX_LENGTH });
}
