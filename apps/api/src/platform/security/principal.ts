import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from './roles.js';

export type Audience = 'portal' | 'admin';

/** Who makes a request, as its access token says. */
export interface Principal {
  audience: Audience;
  /** Id in `akuns` (portal) or `users` (admin). */
  subjectId: number;
  sessionId: string;
}

/** An administrator, with the role of this moment. */
export interface AdminPrincipal extends Principal {
  role: Role;
}

export type AuthenticatedRequest = FastifyRequest & { user: Principal };

export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().user,
);
