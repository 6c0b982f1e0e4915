import type { Redis } from 'ioredis';

type Reader = (redis: Redis, key: string) => Promise<unknown>;

const READERS: Record<string, Reader> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, 0, -1),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, 0, -1),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
};

/** Every key of a Redis database with its whole content, as one text to be searched. */
export async function redisContents(redis: Redis): Promise<string> {
  const keys = await redis.keys('*');
  const contents = await Promise.all(
    keys.map(async (key) => {
      const type = await redis.type(key);
      const read = READERS[type];
      if (!read) throw new Error(`Cannot read a ${type}`);
      return [key, await read(redis, key)];
    }),
  );
  return JSON.stringify(contents);
}
