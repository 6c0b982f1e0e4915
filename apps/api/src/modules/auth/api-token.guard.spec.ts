import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import type { ApiClients } from './api-clients.service.js';
import { ApiTokenGuard } from './api-token.guard.js';
import { API_SCOPES } from './domain/api-scopes.js';
import { FOR_TOKEN, ForSystems, ForToken, ForTokenOrAdmin, type TokenRule } from './for-token.decorator.js';

@ForSystems()
class Routes {
  @ForToken('akuns:read') read(): void {}
  @ForTokenOrAdmin() docs(): void {}
  forgotten(): void {}
}

/** As the guard before it reads it: what the route says, or else its controller. */
function ruleOf(name: keyof Routes): TokenRule {
  return (Reflect.getMetadata(FOR_TOKEN, Routes.prototype[name]) ??
    Reflect.getMetadata(FOR_TOKEN, Routes)) as TokenRule;
}

/** What becomes of a request whose token may do this; `unknown`: of one with a wrong token. */
async function admitted(scopes: readonly string[] | 'unknown', rule: TokenRule): Promise<unknown> {
  const identify = () =>
    scopes === 'unknown'
      ? Promise.reject(new AppError('unauthenticated'))
      : Promise.resolve({ name: 'token:3', scopes });
  const request = { headers: { 'x-api-token': 'tab_x' }, ip: '203.0.113.7' };
  const context = { switchToHttp: () => ({ getRequest: () => request }) };
  const guard = new ApiTokenGuard({ identify } as unknown as ApiClients);
  return guard
    .admit(context as unknown as ExecutionContext, rule)
    .catch((error: unknown) => (error as AppError).code);
}

describe('a route for systems', () => {
  it('lets in whose token has its scope', async () => {
    expect(await admitted(['akuns:read'], ruleOf('read'))).toBe(true);
    expect(await admitted(['akuns:write', 'users:read'], ruleOf('read'))).toBe('forbidden');
    expect(await admitted([], ruleOf('read'))).toBe('forbidden');
    expect(await admitted('unknown', ruleOf('read'))).toBe('unauthenticated');
  });

  it('that explains lets in every token, and no wrong one', async () => {
    expect(await admitted([], ruleOf('docs'))).toBe(true);
    expect(await admitted('unknown', ruleOf('docs'))).toBe('unauthenticated');
  });

  it('that says no scope lets nobody in, whatever the token may do', async () => {
    expect(ruleOf('forgotten')).toEqual({ scope: 'none', admins: false });
    expect(await admitted(API_SCOPES, ruleOf('forgotten'))).toBe('forbidden');
  });
});
