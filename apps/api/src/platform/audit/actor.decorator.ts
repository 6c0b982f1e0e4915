import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '../security/principal.js';
import type { Actor } from './audit-log.js';

/** The administrator who makes a request, as the audit log and the ledger name them: `user:7`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user, ip, id } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  return { name: `user:${user.subjectId}`, ip, requestId: id };
});
