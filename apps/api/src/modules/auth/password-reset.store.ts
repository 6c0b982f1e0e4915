import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RedisStore } from '../../platform/redis/redis-store.js';

const LIFETIME_SECONDS = 3600;
const keyOf = (id: string) => `auth:reset:${id}`;

/**
 * Requests for a new password wait in Redis for an hour, as the email that was typed: whether anybody has it is looked
 * up at each step. Every method throws `otp_unavailable` when Redis is away.
 */
@Injectable()
export class PasswordResetStore {
  constructor(private readonly redis: RedisStore) {}

  /** Answers the id under which it waits, which cannot be guessed. */
  async add(email: string): Promise<string> {
    const id = randomUUID();
    await this.redis.use((client) => client.set(keyOf(id), email, 'EX', LIFETIME_SECONDS), 'otp_unavailable');
    return id;
  }

  async find(id: string): Promise<string | undefined> {
    return (await this.redis.use((client) => client.get(keyOf(id)), 'otp_unavailable')) ?? undefined;
  }

  /** What is not removed because Redis is away lapses by itself. */
  async remove(id: string): Promise<void> {
    await this.redis.tryUse((client) => client.del(keyOf(id)), 0);
  }
}
