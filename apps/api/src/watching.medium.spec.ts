import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startApi, startWorker } from '../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../test/support/servers.js';
import { until } from '../test/support/until.js';
import { INVARIANTS } from './invariants.js';
import { Invariants } from './platform/invariants/invariants.js';

describe('the worker watches, the API tells', () => {
  let worker: TestingModule;
  let api: NestFastifyApplication;

  beforeAll(async () => {
    await prepareDatabase();
    await emptyServers();
    [api, worker] = await Promise.all([startApi(), startWorker()]);
  });
  afterAll(() => Promise.all([api.close(), worker.close()]));

  it('every rule, and finds a fresh system healthy', async () => {
    const invariants = api.get(Invariants);
    await until(async () => (await invariants.statuses()).every(({ checkedAt }) => checkedAt !== null));
    const statuses = await invariants.statuses();
    expect(statuses.map(({ id, violations, error }) => [id, violations, error]).sort()).toEqual(
      INVARIANTS.rules.map(({ id }) => [id, 0, null]).sort(),
    );
    const metrics = await api.inject('/metrics');
    for (const { id } of INVARIANTS.rules)
      expect(metrics.body).toContain(`invariant_violations{id="${id}"} 0`);
  });
});
