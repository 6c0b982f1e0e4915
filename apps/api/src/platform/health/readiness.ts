import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { awaitsImport } from '../database/former-rows.js';
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
   * Throws `database_unavailable` when the database is away, behind this build's migrations, or waits for the import of
   * former rows, `service_unavailable`
   * when the process is about to stop.
   */
  async report(): Promise<ReadinessReport> {
    if (this.draining.isUnderWay) throw new AppError('service_unavailable', { retryAfter: 5 });
    if (!(await this.isDatabaseReady())) throw new AppError('database_unavailable');
    const redis = await this.redis.tryUse(async (client) => client.ping(), undefined);
    return { status: redis ? 'ok' : 'degraded', database: 'ok', redis: redis ? 'ok' : 'away' };
  }

  private async isDatabaseReady(): Promise<boolean> {
    try {
      const rows: { count: string }[] = await this.database
        .on()
        .query('SELECT COUNT(*) AS count FROM typeorm_migrations');
      return Number(rows[0]?.count) >= MIGRATIONS.length && !(await awaitsImport(this.database.on()));
    } catch (cause) {
      throw new AppError('database_unavailable', {}, { cause });
    }
  }
}
