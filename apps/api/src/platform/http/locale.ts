import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Locale, negotiateLocale } from '@teamanubot/phrases';
import type { FastifyRequest } from 'fastify';

export const localeOf = (request: FastifyRequest): Locale =>
  negotiateLocale(request.headers['accept-language']);

/** The language that the caller prefers. */
export const CurrentLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale =>
  localeOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
