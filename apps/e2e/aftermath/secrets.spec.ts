import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { Redis } from 'ioredis';
import { SECRETS_FOLDER } from '../support/journey.js';
import { logFolder, stack } from '../support/stack.js';

async function contents(folder: URL, ending: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })),
  );
}

async function usedSecrets(): Promise<string[]> {
  const files = await contents(SECRETS_FOLDER, '.json');
  return files.flatMap(({ text }) => JSON.parse(text) as string[]);
}

/** Everything that Redis holds, jobs of the queues among it, as text. */
async function everythingInRedis(): Promise<{ name: string; text: string }[]> {
  const redis = new Redis(stack.redis_url);
  try {
    const keys = await redis.keys('*');
    return await Promise.all(keys.map(async (key) => ({ name: key, text: await read(redis, key) })));
  } finally {
    redis.disconnect();
  }
}

async function read(redis: Redis, key: string): Promise<string> {
  switch (await redis.type(key)) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(await redis.hgetall(key));
    case 'list':
      return JSON.stringify(await redis.lrange(key, 0, -1));
    case 'set':
      return JSON.stringify(await redis.smembers(key));
    case 'zset':
      return JSON.stringify(await redis.zrange(key, 0, -1));
    case 'stream':
      return JSON.stringify(await redis.xrange(key, '-', '+'));
    default:
      return '';
  }
}

/** A word boundary keeps a six-digit code from being found inside a longer number. */
function finds(text: string, secret: string): boolean {
  const escaped = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${escaped}(?![\\w.-])`).test(text);
}

test('no code, password or token of any journey is in a log line or in Redis', async () => {
  const secrets = await usedSecrets();
  const places = [...(await contents(logFolder, '.log')), ...(await everythingInRedis())];
  expect(secrets.length, 'journeys left their secrets').toBeGreaterThan(2);
  expect(places.length, 'there are logs and keys to look at').toBeGreaterThan(3);
  const leaks = places.flatMap(({ name, text }) =>
    secrets.filter((secret) => finds(text, secret)).map(() => name),
  );
  expect([...new Set(leaks)]).toEqual([]);
});
