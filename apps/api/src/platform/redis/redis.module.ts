import {
  Global,
  Inject,
  Logger,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { Redis } from 'ioredis';
import { RedisConfig } from './redis.config.js';
import { RedisStore } from './redis-store.js';

const REDIS = Symbol('REDIS');

/** A client that fails at once while Redis is away, instead of queueing what nobody waits for any more. */
function connect(config: RedisConfig): Redis {
  const client = new Redis(config.url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 2_000,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  });
  const logger = new Logger('Redis');
  client.on('error', (error: Error) => logger.warn(`Redis is away: ${error.message}`));
  return client;
}

@Global()
@Module({
  providers: [
    { provide: REDIS, inject: [RedisConfig], useFactory: connect },
    { provide: RedisStore, inject: [REDIS], useFactory: (client: Redis) => new RedisStore(client) },
  ],
  exports: [RedisStore],
})
export class RedisModule implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly client: Redis) {}

  /** The first command must not come before the connection; a Redis that is away does not hold up the boot. */
  async onModuleInit(): Promise<void> {
    if (this.client.status === 'ready') return;
    await new Promise<void>((resolve) => {
      this.client.once('ready', resolve).once('close', resolve);
    });
  }

  onApplicationShutdown(): void {
    this.client.disconnect();
  }
}
