import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/audit/audit-log.js';
import { AppError } from '../../platform/errors/app-error.js';
import { ApiClients, type SystemClient } from './api-clients.service.js';
import type { TokenRule } from './for-token.decorator.js';

export const TOKEN_HEADER = 'x-api-token';

type SystemRequest = FastifyRequest & { system: SystemClient };

/** Lets systems in whose token has the scope that a route wants. */
@Injectable()
export class ApiTokenGuard {
  private readonly administrators = new (AuthGuard('admin'))();

  constructor(private readonly clients: ApiClients) {}

  /** Throws `unauthenticated`, `too_many_requests`, and `forbidden` for a token without the scope. */
  async admit(context: ExecutionContext, { scope, admins }: TokenRule): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SystemRequest>();
    const token = request.headers[TOKEN_HEADER];
    if (admins && token === undefined) return (await this.administrators.canActivate(context)) as boolean;
    const system = await this.clients.identify(String(token ?? ''), request.ip);
    if (scope !== 'any' && (scope === 'none' || !system.scopes.includes(scope)))
      throw new AppError('forbidden');
    request.system = system;
    return true;
  }
}

/** The system that makes a request, as the audit log and the ledger name it: `token:3`. */
export const SystemActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { system, ip, id } = context.switchToHttp().getRequest<SystemRequest>();
  return { name: system.name, ip, requestId: id };
});
