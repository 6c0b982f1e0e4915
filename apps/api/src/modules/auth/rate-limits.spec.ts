import { describe, expect, it } from '@jest/globals';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { LIMIT } from '../../platform/http/rate-limit.js';
import { AdminLoginController } from './admin-login.controller.js';
import { CredentialsController } from './credentials.controller.js';
import { LoginController } from './login.controller.js';
import { MeController } from './me.controller.js';
import { PasswordResetController } from './password-reset.controller.js';
import { RegistrationController } from './registration.controller.js';
import { SecondFactorController } from './second-factor.controller.js';

const CONTROLLERS: Type[] = [
  AdminLoginController,
  CredentialsController,
  LoginController,
  MeController,
  PasswordResetController,
  RegistrationController,
  SecondFactorController,
];

/** Ends a session and tells nothing. */
const UNLIMITED = ['logout'];

interface Route {
  path: string;
  method: RequestMethod;
  limit: { name: string } | undefined;
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor')
    .map((name) => prototype[name] as object)
    .filter((handler) => Reflect.hasMetadata(PATH_METADATA, handler))
    .map((handler) => ({
      path: Reflect.getMetadata(PATH_METADATA, handler) as string,
      method: Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod,
      limit: Reflect.getMetadata(LIMIT, handler) as Route['limit'],
    }));
}

describe('routes that take a credential or a code', () => {
  const routes = CONTROLLERS.flatMap(routesOf).filter(
    ({ method, path }) => method !== RequestMethod.GET && !UNLIMITED.includes(path),
  );

  it('are limited per address, every one', () => {
    expect(routes.length).toBeGreaterThan(14);
    expect(routes.filter(({ limit }) => !limit).map(({ path }) => path)).toEqual([]);
  });

  it('do not eat the points of each other', () => {
    const names = routes.map(({ limit }) => limit?.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
