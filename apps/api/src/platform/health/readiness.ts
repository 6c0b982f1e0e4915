import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { MIGRATIONS } from '../database/migrations/index.js';
import { AppError } from '../errors/app-error.js';
import { RedisStore } from '../redis/redis-store.js';
import { Draining } from './draining.js';

export interface ReadinessReport {
  status: 'ok' | 'degraded';
  database: 'ok';
  redis: 'ok' | 'away';
}

/** Whether traffic may come: without Redis yes (the webhook must go on); without database or migrations no. */
@Injectable()
export class Readiness {
  constructor(
    private readonly draining: Draining,
    private readonly database: Database,
    private readonly redis: RedisStore,
  ) {}

  /**
   * Throws `database_unavailable` when the database is away or behind this build's migrations, `service_unavailable`
   * when the process is about to stop.
   */
  async report(): Promise<ReadinessReport> {
    if (this.draining.isUnderWay) throw new AppError('service_unavailable', { retryAfter: 5 });
    const applied = await this.appliedMigrations();
    if (applied < MIGRATIONS.length) throw new AppError('database_unavailable');
    const redis = await this.redis.tryUse(async (client) => client.ping(), undefined);
    return { status: redis ? 'ok' : 'degraded', database: 'ok', redis: redis ? 'ok' : 'away' };
  }

  private async appliedMigrations(): Promise<number> {
    try {
      const rows: { count: string }[] = await this.database
        .on()
        .query('SELECT COUNT(*) AS count FROM typeorm_migrations');
      return Number(rows[0]?.count);
    } catch (cause) {
      throw new AppError('database_unavailable', {}, { cause });
    }
  }
}
