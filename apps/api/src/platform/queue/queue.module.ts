import { BullModule } from '@nestjs/bull';
import { Redis, type RedisOptions } from 'ioredis';
import { RedisConfig } from '../redis/redis.config.js';

/** A worker's blocking connections wait for Redis; the one that adds jobs must fail at once instead. */
function createClient(type: 'client' | 'subscriber' | 'bclient', url: string): Redis {
  const options: RedisOptions =
    type === 'client'
      ? { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 2_000 }
      : { maxRetriesPerRequest: null, enableReadyCheck: false };
  const client = new Redis(url, {
    ...options,
    connectTimeout: 2_000,
    retryStrategy: (n) => Math.min(n * 200, 2_000),
  });
  client.on('error', () => undefined);
  return client;
}

/** Bull as a bell: rows in MariaDB are the work, a job only says which row to look at now. */
export const QueueModule = BullModule.forRootAsync({
  inject: [RedisConfig],
  useFactory: ({ url }: RedisConfig) => ({
    createClient: (type) => createClient(type, url),
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
  }),
});
