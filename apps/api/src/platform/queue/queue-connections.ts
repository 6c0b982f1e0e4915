import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import Bull, { type Queue } from 'bull';
import { Redis, type RedisOptions } from 'ioredis';
import { RedisConfig } from '../redis/redis.config.js';

type Role = 'client' | 'subscriber' | 'bclient';

/** A worker's blocking connections wait for Redis; the one that adds jobs must fail at once instead. */
const OPTIONS: Record<'adding' | 'waiting', RedisOptions> = {
  adding: { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 2_000 },
  waiting: { maxRetriesPerRequest: null, enableReadyCheck: false },
};

/** Bull's connections, made and ended here: those that it is given it never closes. */
@Injectable()
export class QueueConnections implements BeforeApplicationShutdown {
  private readonly clients: Redis[] = [];

  constructor(
    private readonly config: RedisConfig,
    private readonly discovery: DiscoveryService,
  ) {}

  open(role: Role): Redis {
    const client = new Redis(this.config.url, {
      ...OPTIONS[role === 'client' ? 'adding' : 'waiting'],
      connectTimeout: 2_000,
      retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
    });
    client.on('error', () => undefined);
    this.clients.push(client);
    return client;
  }

  /** Lets jobs that run finish, unless Redis is away: Bull would wait for it for ever, and Nest for Bull. */
  async beforeApplicationShutdown(): Promise<void> {
    const queues = this.queues();
    for (const queue of queues) Object.assign(queue, { onApplicationShutdown: undefined });
    const closed = Promise.allSettled(queues.map((queue) => queue.close()));
    if (this.clients.every(({ status }) => status === 'ready')) await closed;
    // Bull takes the end of a connection that never was for a failure, and nobody catches it.
    for (const client of this.clients) client.removeAllListeners('end').disconnect();
  }

  private queues(): Queue[] {
    const providers: unknown[] = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    return providers.filter((provider): provider is Queue => provider instanceof Bull);
  }
}
