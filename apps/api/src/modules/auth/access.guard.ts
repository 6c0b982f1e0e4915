import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { AUDIENCE, PUBLIC } from '../../platform/security/access.decorators.js';
import type { Audience } from '../../platform/security/principal.js';

const PortalGuard = AuthGuard('portal');
const AdminGuard = AuthGuard('admin');

/** Refuses whatever does not say that it is open, or whose token it wants. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly guards: Record<Audience, CanActivate> = {
    portal: new PortalGuard(),
    admin: new AdminGuard(),
  };

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, places)) return true;
    const audience = this.reflector.getAllAndOverride<Audience>(AUDIENCE, places) ?? 'portal';
    return (await this.guards[audience].canActivate(context)) as boolean;
  }
}
