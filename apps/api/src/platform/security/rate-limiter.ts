import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { AppConfig } from '../config/app.config.js';
import { AppError } from '../errors/app-error.js';
import { RedisStore } from '../redis/redis-store.js';

export interface Limit {
  name: string;
  points: number;
  /** Window in seconds. */
  seconds: number;
}

/** Counts in Redis, so that all replicas share the figures; in memory while Redis is away. */
@Injectable()
export class RateLimiter {
  private readonly limiters = new Map<string, RateLimiterRedis>();

  constructor(
    private readonly redis: RedisStore,
    private readonly config: AppConfig,
  ) {}

  /** Takes one point of the key. Throws `too_many_requests` when none is left. */
  async consume(limit: Limit, key: string): Promise<void> {
    if (!this.config.rateLimits) return;
    try {
      await this.limiterOf(limit).consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new AppError('too_many_requests', { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) });
    }
  }

  /** Gives the key all its points back, as after a successful login. */
  async reset(limit: Limit, key: string): Promise<void> {
    await this.redis.tryUse(async () => void (await this.limiterOf(limit).delete(key)), undefined);
  }

  private limiterOf(limit: Limit): RateLimiterRedis {
    const known = this.limiters.get(limit.name);
    if (known) return known;
    const options = { keyPrefix: `limit:${limit.name}`, points: limit.points, duration: limit.seconds };
    const limiter = new RateLimiterRedis({
      ...options,
      storeClient: this.redis.client,
      insuranceLimiter: new RateLimiterMemory(options),
    });
    this.limiters.set(limit.name, limiter);
    return limiter;
  }
}
