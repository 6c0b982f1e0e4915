import { type CanActivate, type ExecutionContext, type Provider, type Type } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Clock } from '../../src/platform/clock/clock.js';
import { AppConfig } from '../../src/platform/config/app.config.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { AppError } from '../../src/platform/errors/app-error.js';
import { fastifyAdapter, furnish } from '../../src/platform/http/http-app.js';
import { HttpConfig } from '../../src/platform/http/http.config.js';
import { PUBLIC } from '../../src/platform/security/access.decorators.js';
import type { AuthenticatedRequest } from '../../src/platform/security/principal.js';
import { RateLimiter } from '../../src/platform/security/rate-limiter.js';
import { TestClock } from './clock.js';
import { testEnvironment } from './environment.js';

/** Stands in for the token check: `Authorization: Bearer <akun id>` is that customer. */
class NumberedCustomers implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const [, id] = /^Bearer (\d+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (id === undefined) throw new AppError('unauthenticated');
    request.user = { audience: 'portal', subjectId: Number(id), sessionId: 'test' };
    return true;
  }
}

const STAND_IN_GUARD: Provider = {
  provide: APP_GUARD,
  inject: [Reflector],
  useFactory: (reflector: Reflector) => new NumberedCustomers(reflector),
};

/**
 * Controllers in the real pipeline (validation, envelope, errors, headers); their services are what the spec gives.
 * `guard`: for a spec about access, the real one.
 */
export async function httpPipeline(
  controllers: Type[],
  providers: Provider[],
  guard: Provider = STAND_IN_GUARD,
): Promise<NestFastifyApplication> {
  const module = await Test.createTestingModule({
    imports: [ConfigModule.forRoot([AppConfig, HttpConfig], testEnvironment())],
    controllers,
    providers: [
      guard,
      { provide: Clock, useValue: new TestClock() },
      { provide: RateLimiter, useValue: { consume: () => Promise.resolve() } },
      ...providers,
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter([]), {
    rawBody: true,
    logger: false,
  });
  await furnish(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
