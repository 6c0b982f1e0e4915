import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../platform/errors/app-error.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The session's id in the path, `id` if it is not called otherwise; what cannot be one is not found. */
export const SessionId = createParamDecorator(
  (name: string | undefined, context: ExecutionContext): string => {
    const { params } = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
    const id = params[name ?? 'id'] ?? '';
    if (!UUID.test(id)) throw new AppError('not_found');
    return id;
  },
);
