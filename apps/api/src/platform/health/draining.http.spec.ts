import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, type BeforeApplicationShutdown } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpPipeline } from '../../../test/support/http-pipeline.js';
import { until } from '../../../test/support/until.js';
import { HttpConfig } from '../http/http.config.js';
import { Public } from '../security/access.decorators.js';
import { Draining } from './draining.js';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

/** What a request needs until it is answered, such as the queues' connections, which go first. */
class Resource implements BeforeApplicationShutdown {
  isOpen = true;

  beforeApplicationShutdown(): void {
    this.isOpen = false;
  }
}

@Public()
@Controller('slow')
class SlowController {
  hasBegun = false;
  mayEnd: () => void = () => undefined;
  private readonly end = new Promise<void>((resolve) => (this.mayEnd = resolve));

  constructor(private readonly resource: Resource) {}

  @Get()
  async answer(): Promise<{ resource: string }> {
    this.hasBegun = true;
    await this.end;
    return { resource: this.resource.isOpen ? 'open' : 'gone' };
  }
}

const READY = { on: () => ({ query: () => Promise.resolve([{ count: '1000' }]) }) };
const REDIS = { tryUse: () => Promise.resolve('PONG') };

let app: NestFastifyApplication;
let agent: Agent;
beforeEach(async () => {
  agent = new Agent({ keepAlive: true });
  app = await httpPipeline(
    [SlowController, HealthController],
    [
      Resource,
      Draining,
      {
        provide: Readiness,
        inject: [Draining],
        useFactory: (draining: Draining) => new Readiness(draining, READY as never, REDIS as never),
      },
    ],
  );
  await app.listen(0, '127.0.0.1');
});
afterEach(async () => {
  await app.close();
  agent.destroy();
});

async function ask(path: string): Promise<{ status: number | undefined; connection: string; body: string }> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const [answer] = (await once(get({ port, path, agent }), 'response')) as [IncomingMessage];
  const chunks = await answer.toArray();
  return {
    status: answer.statusCode,
    connection: String(answer.headers.connection),
    body: Buffer.concat(chunks as Buffer[]).toString(),
  };
}

describe('a process that is asked to stop', () => {
  it('answers what is under way, with all that it needs, and only then ends', async () => {
    const slow = app.get(SlowController);
    const answer = ask('/slow');
    await until(() => slow.hasBegun);
    const stopped = app.close();
    await until(() => !app.getHttpServer().listening);

    slow.mayEnd();
    expect(await answer).toMatchObject({ status: 200, connection: 'close' });
    expect(JSON.parse((await answer).body)).toEqual({ resource: 'open' });
    await stopped;
    expect(app.get(Resource).isOpen).toBe(false);
  });

  it('says for a while that it is not ready, and still serves, each on its last connection', async () => {
    Object.assign(app.get(HttpConfig), { drainSeconds: 0.3 });
    app.get(SlowController).mayEnd();
    expect(await ask('/readyz')).toMatchObject({ status: 200, connection: 'keep-alive' });
    const stopped = app.close();

    expect(await ask('/readyz')).toMatchObject({ status: 503, connection: 'close' });
    expect(await ask('/healthz')).toMatchObject({ status: 200, connection: 'close' });
    expect(await ask('/slow')).toMatchObject({ status: 200, connection: 'close' });
    await stopped;
  });
});
