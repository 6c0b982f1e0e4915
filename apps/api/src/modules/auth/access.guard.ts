import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { AppError } from '../../platform/errors/app-error.js';
import { AUDIENCE, MAY, PUBLIC } from '../../platform/security/access.decorators.js';
import type { AdminPrincipal, Audience } from '../../platform/security/principal.js';
import type { Role } from '../../platform/security/roles.js';
import { ApiTokenGuard } from './api-token.guard.js';
import { FOR_TOKEN, type TokenRule } from './for-token.decorator.js';

const PortalGuard = AuthGuard('portal');
const AdminGuard = AuthGuard('admin');

/**
 * Refuses whatever does not say that it is open, whose token it wants or, in the console, which roles it is for; in the
 * internal API, which scope.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly guards: Record<Audience, CanActivate> = {
    portal: new PortalGuard(),
    admin: new AdminGuard(),
  };

  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: ApiTokenGuard,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    return this.said<boolean>(PUBLIC, context) || this.admit(context);
  }

  private async admit(context: ExecutionContext): Promise<boolean> {
    const rule = this.said<TokenRule>(FOR_TOKEN, context);
    if (rule) return this.tokens.admit(context, rule);
    const audience = this.said<Audience>(AUDIENCE, context) ?? 'portal';
    const known = (await this.guards[audience].canActivate(context)) as boolean;
    if (audience === 'admin') this.refuseOtherRoles(context);
    return known;
  }

  private refuseOtherRoles(context: ExecutionContext): void {
    const { user } = context.switchToHttp().getRequest<{ user: AdminPrincipal }>();
    const may = this.said<readonly Role[]>(MAY, context) ?? [];
    if (!may.includes(user.role)) throw new AppError('forbidden');
  }

  private said<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}
