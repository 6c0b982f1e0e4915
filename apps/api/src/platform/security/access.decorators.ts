import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Audience } from './principal.js';
import type { Role } from './roles.js';

export const PUBLIC = 'access:public';
export const AUDIENCE = 'access:audience';
export const MAY = 'access:roles';

/** Open to everyone. Without it a route needs an access token. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Whose token a route wants; `portal` when it says nothing. */
export const ForAudience = (audience: Audience) => SetMetadata(AUDIENCE, audience);

/** Which administrators a route is for; one of the console that does not say is for none. */
export const ForRoles = (...roles: readonly Role[]) =>
  applyDecorators(ForAudience('admin'), SetMetadata(MAY, roles), ApiExtension('x-roles', roles));
