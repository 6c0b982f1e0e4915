import { Injectable } from '@nestjs/common';
import { RedisStore } from '../../platform/redis/redis-store.js';

const LIFETIME_SECONDS = 3600;
const keyOf = (sessionId: string) => `auth:number:${sessionId}`;

/**
 * The number that somebody wants instead, until it is proven: an hour in Redis, for the session that knew the password
 * and no other. Every method throws `otp_unavailable` when Redis is away.
 */
@Injectable()
export class NumberChangeStore {
  constructor(private readonly redis: RedisStore) {}

  async put(sessionId: string, number: string): Promise<void> {
    await this.redis.use(
      (client) => client.set(keyOf(sessionId), number, 'EX', LIFETIME_SECONDS),
      'otp_unavailable',
    );
  }

  async find(sessionId: string): Promise<string | undefined> {
    return (await this.redis.use((client) => client.get(keyOf(sessionId)), 'otp_unavailable')) ?? undefined;
  }

  /** What is not removed because Redis is away lapses by itself. */
  async remove(sessionId: string): Promise<void> {
    await this.redis.tryUse((client) => client.del(keyOf(sessionId)), 0);
  }
}
