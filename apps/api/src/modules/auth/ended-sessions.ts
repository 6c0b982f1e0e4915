import { Injectable } from '@nestjs/common';
import { RedisStore } from '../../platform/redis/redis-store.js';
import { ACCESS_SECONDS } from './domain/session-lifetime.js';

const keyOf = (sessionId: string) => `auth:ended:${sessionId}`;

/** Sessions whose access tokens are refused at once; while Redis is away those live out their ten minutes. */
@Injectable()
export class EndedSessions {
  constructor(private readonly redis: RedisStore) {}

  async add(sessionIds: readonly string[]): Promise<void> {
    if (sessionIds.length === 0) return;
    await this.redis.tryUse(async (client) => {
      const batch = client.multi();
      for (const id of sessionIds) batch.set(keyOf(id), '1', 'EX', ACCESS_SECONDS);
      await batch.exec();
    }, undefined);
  }

  async has(sessionId: string): Promise<boolean> {
    return (await this.redis.tryUse((client) => client.exists(keyOf(sessionId)), 0)) === 1;
  }
}
