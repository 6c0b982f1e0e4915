import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { testRedisUrl } from '../../../test/support/environment.js';
import { startApi, startWorker } from '../../../test/support/processes.js';
import { prepareDatabase } from '../../../test/support/servers.js';

/** Connections to this worker's Redis database, the one that asks left out. */
async function connections(): Promise<number> {
  const redis = new Redis(testRedisUrl);
  const { db } = redis.options;
  const list = String(await redis.client('LIST'));
  redis.disconnect();
  return list.split('\n').filter((line) => line.includes(` db=${db} `)).length - 1;
}

describe('connections of the queues (MariaDB and Redis are real)', () => {
  it.each([
    ['HTTP process', startApi],
    ['worker', startWorker],
  ])('the %s leaves none behind', async (_, start) => {
    await prepareDatabase();
    const app = await start();
    expect(await connections()).toBeGreaterThan(0);
    await app.close();
    expect(await connections()).toBe(0);
  });

  it.each([
    ['HTTP process', startApi],
    ['worker', startWorker],
  ])('the %s stops while Redis is away', async (_, start) => {
    await prepareDatabase();
    const app = await start({ environment: { REDIS_URL: 'redis://127.0.0.1:9/0' } });
    await expect(app.close()).resolves.toBeUndefined();
  });
});
