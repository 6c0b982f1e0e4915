import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.js';

/** The id in the path, a whole number; what cannot be one is not found. */
export const ResourceId = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { id } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>().params;
  if (!/^[1-9]\d{0,15}$/.test(id)) throw new AppError('not_found');
  return Number(id);
});
