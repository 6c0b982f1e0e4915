import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import { RedisStore } from '../../platform/redis/redis-store.js';

const LIFETIME_SECONDS = 3600;
const keyOf = (id: string) => `auth:registration:${id}`;

/** Somebody who wants an account and has not proven the number yet. */
export interface PendingRegistration {
  name: string;
  email: string;
  /** `62…`, digits only. */
  number: string;
  passwordHash: string;
  locale: Locale;
}

/** Registrations wait in Redis for an hour. Reading and writing throw `otp_unavailable` when Redis is away. */
@Injectable()
export class RegistrationStore {
  constructor(private readonly redis: RedisStore) {}

  /** Answers the id under which it waits, which cannot be guessed. */
  async add(registration: PendingRegistration): Promise<string> {
    const id = randomUUID();
    const write = JSON.stringify(registration);
    await this.redis.use((client) => client.set(keyOf(id), write, 'EX', LIFETIME_SECONDS), 'otp_unavailable');
    return id;
  }

  async find(id: string): Promise<PendingRegistration | undefined> {
    const text = await this.redis.use((client) => client.get(keyOf(id)), 'otp_unavailable');
    return text === null ? undefined : (JSON.parse(text) as PendingRegistration);
  }

  /** What is not removed because Redis is away lapses by itself. */
  async remove(id: string): Promise<void> {
    await this.redis.tryUse((client) => client.del(keyOf(id)), 0);
  }
}
