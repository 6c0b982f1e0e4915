import type { ErrorCode } from '@teamanubot/contracts';
import type { Redis } from 'ioredis';
import { AppError } from '../errors/app-error.js';

/** Redis for use cases: a failure to reach it is a typed one (`service_unavailable`), never a raw client error. */
export class RedisStore {
  constructor(readonly client: Redis) {}

  /** Runs commands; throws `whenAway` (503) when Redis is away. */
  async use<T>(work: (client: Redis) => Promise<T>, whenAway: ErrorCode = 'service_unavailable'): Promise<T> {
    try {
      return await work(this.client);
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      throw new AppError(whenAway, { retryAfter: 5 }, { cause });
    }
  }

  /** Runs commands whose absence does no harm; answers the fallback when Redis is away. */
  async tryUse<T>(work: (client: Redis) => Promise<T>, fallback: T): Promise<T> {
    try {
      return await work(this.client);
    } catch {
      return fallback;
    }
  }
}
