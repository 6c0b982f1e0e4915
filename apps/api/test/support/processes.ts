import type { DynamicModule } from '@nestjs/common';
import { Test, type TestingModule, type TestingModuleBuilder } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../../src/api.module.js';
import { WorkerModule } from '../../src/worker.module.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { fastifyAdapter, furnish } from '../../src/platform/http/http-app.js';
import { testEnvironment } from './environment.js';

interface Options {
  environment?: NodeJS.ProcessEnv;
  clock?: Clock;
  /** Stand-ins for providers. */
  adjust?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
}

/** The HTTP process in this process, real down to MariaDB and Redis; call `app.inject(...)`, then `app.close()`. */
export async function startApi(options: Options = {}): Promise<NestFastifyApplication> {
  const module = await compile(ApiModule.from(testEnvironment(options.environment)), options);
  const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter([]), {
    rawBody: true,
    logger: false,
  });
  await furnish(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** The worker process in this process, its sweepers and processors running; `close()` stops it. */
export async function startWorker(options: Options = {}): Promise<TestingModule> {
  const module = await compile(WorkerModule.from(testEnvironment(options.environment)), options);
  return module.init();
}

function compile(
  root: DynamicModule,
  { clock, adjust = (builder) => builder }: Options,
): Promise<TestingModule> {
  const builder = Test.createTestingModule({ imports: [root] });
  if (clock) builder.overrideProvider(Clock).useValue(clock);
  return adjust(builder).compile();
}
