import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, startWorker } from '../test/support/processes.js';
import { startSandbox } from '../test/support/sandbox.js';
import { prepareDatabase } from '../test/support/servers.js';
import { until } from '../test/support/until.js';
import { ExpireSubscriptions } from './modules/subscription/application/expire-subscriptions.service.js';
import { Clock } from './platform/clock/clock.js';

const DAY_SECONDS = 86_400;

describe('one clock for sandbox, API and worker', () => {
  let folder: string;
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let api: INestApplicationContext;
  let worker: INestApplicationContext;
  let environment: NodeJS.ProcessEnv;
  const expirySweeps: Date[] = [];

  beforeAll(async () => {
    await prepareDatabase();
    folder = await mkdtemp(join(tmpdir(), 'clock-'));
    const clockFile = join(folder, 'clock.json');
    sandbox = await startSandbox({ clockFile });
    environment = { ...sandbox.environment, SANDBOX_CLOCK: clockFile };
    api = await startApi({ environment });
    worker = await startWorker({
      environment,
      adjust: (builder) =>
        builder.overrideProvider(ExpireSubscriptions).useFactory({
          inject: [Clock],
          factory: (clock: Clock) => ({
            execute: async () => {
              expirySweeps.push(clock.now());
              return 0;
            },
          }),
        }),
    });
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await sandbox.close();
    await rm(folder, { recursive: true });
  });

  const now = (process: INestApplicationContext) => process.get(Clock, { strict: false }).now().getTime();
  const apart = (process: INestApplicationContext) => Math.abs(now(process) - sandbox.clock.now().getTime());

  it('jumps everywhere, also in a process that starts later, and wakes what rests for a minute', async () => {
    expect([apart(api), apart(worker)].every((gap) => gap < 1000)).toBe(true);
    const before = sandbox.clock.now().getTime();
    sandbox.time.advance(7 * DAY_SECONDS);

    const seen = () =>
      apart(api) < 1000 &&
      apart(worker) < 1000 &&
      Number(expirySweeps.at(-1)) >= before + 7 * DAY_SECONDS * 1000;
    await until(seen, 5_000);
    const late = await startApi({ environment });
    expect(apart(late)).toBeLessThan(1000);
    await late.close();
  });
});
