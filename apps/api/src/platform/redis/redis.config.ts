import type { EnvReader } from '../config/env.js';

/** Where Redis is. */
export class RedisConfig {
  readonly url: string;

  constructor(env: EnvReader) {
    this.url = env.url('REDIS_URL', 'redis://127.0.0.1:6379').href;
  }
}
