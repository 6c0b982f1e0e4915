import { DataSource } from 'typeorm';
import type { DatabaseConfig } from './database.config.js';
import { dataSourceOptions } from './data-source.js';

const LOCK = 'teamanubot:migrations';
const LOCK_SECONDS = 120;

/** Runs what has not run yet, one process at a time; answers the names of what it ran. */
export async function migrate(config: DatabaseConfig): Promise<string[]> {
  const source = await new DataSource(await dataSourceOptions(config, [])).initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query('SELECT GET_LOCK(?, ?)', [LOCK, LOCK_SECONDS]);
    const ran = await source.runMigrations();
    return ran.map(({ name }) => name);
  } finally {
    await guard.query('SELECT RELEASE_LOCK(?)', [LOCK]);
    await guard.release();
    await source.destroy();
  }
}

/** Whether there are rows of the former application that the import has not read. */
export async function awaitsImport(config: DatabaseConfig): Promise<boolean> {
  const source = await new DataSource(await dataSourceOptions(config, [])).initialize();
  try {
    const rows: unknown[] = await source.query('SELECT 1 FROM legacy_tables WHERE done_id < last_id LIMIT 1');
    return rows.length > 0;
  } finally {
    await source.destroy();
  }
}
