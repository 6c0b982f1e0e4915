import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RenewalLink } from '../application/renewals.service.js';

type Requested = FastifyRequest<{ Params: { token: string } }>;

/** The token in the path, and from where it comes. */
export const CurrentRenewalLink = createParamDecorator(
  (_: unknown, context: ExecutionContext): RenewalLink => {
    const { params, ip } = context.switchToHttp().getRequest<Requested>();
    return { token: params.token, ip };
  },
);
