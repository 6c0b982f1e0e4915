import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { LOCALES, type Locale } from '@teamanubot/phrases';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../platform/errors/app-error.js';

/** The language in the path; what is none of ours is not found. */
export const TemplateLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Locale => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { language: string } }>>();
  const language = LOCALES.find((locale) => locale === request.params.language);
  if (!language) throw new AppError('not_found');
  return language;
});
