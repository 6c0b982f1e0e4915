import type { DataSourceOptions, EntitySchema, MixedList } from 'typeorm';
import type { DatabaseConfig } from './database.config.js';
import { askDialect, driver } from './driver.js';
import { MIGRATIONS } from './migrations/index.js';

export type Entities = MixedList<EntitySchema | (new () => object)>;

/** How TypeORM reaches the tables: UTC dates, no schema changes but by migrations, bounded waiting. */
export async function dataSourceOptions(
  config: DatabaseConfig,
  entities: Entities,
): Promise<DataSourceOptions> {
  const { host, port, username, password, database, poolSize } = config;
  const connectTimeout = 5_000;
  return {
    type: await askDialect({ host, port, user: username, password, database, connectTimeout }),
    driver,
    host,
    port,
    username,
    password,
    database,
    connectTimeout,
    poolSize,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    synchronize: false,
    entities,
    migrations: MIGRATIONS,
    migrationsTableName: 'typeorm_migrations',
    migrationsTransactionMode: 'none',
    extra: { enableKeepAlive: true },
  };
}
