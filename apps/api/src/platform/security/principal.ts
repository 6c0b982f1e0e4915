import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export type Audience = 'portal' | 'admin';

/** Who makes a request, as its access token says. */
export interface Principal {
  audience: Audience;
  /** Id in `akuns` (portal) or `users` (admin). */
  subjectId: number;
  sessionId: string;
}

export type AuthenticatedRequest = FastifyRequest & { user: Principal };

export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().user,
);
