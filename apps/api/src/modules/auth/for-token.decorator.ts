import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { ApiScope } from './domain/api-scopes.js';

export const FOR_TOKEN = 'access:token';
/** Name of the header's scheme in the OpenAPI document. */
export const TOKEN_SCHEME = 'token';

export interface TokenRule {
  /** `any`: whatever the token may do; `none`: for nobody. */
  scope: ApiScope | 'any' | 'none';
  /** Whether administrators may come in with their own access token as well. */
  admins: boolean;
}

/** Which scope a route of the internal API wants. */
export const ForToken = (scope: ApiScope) =>
  applyDecorators(rule({ scope, admins: false }), ApiExtension('x-scope', scope));

/** For every token, whatever its scopes, and for every administrator. */
export const ForTokenOrAdmin = () => applyDecorators(rule({ scope: 'any', admins: true }));

/** On a controller: for systems with a token; a route that does not say which scope it wants is for none. */
export const ForSystems = () =>
  applyDecorators(rule({ scope: 'none', admins: false }), ApiSecurity(TOKEN_SCHEME));

const rule = (wanted: TokenRule) => SetMetadata(FOR_TOKEN, wanted);
