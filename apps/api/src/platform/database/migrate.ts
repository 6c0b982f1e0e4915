import { DataSource, type QueryRunner } from 'typeorm';
import type { DatabaseConfig } from './database.config.js';
import { dataSourceOptions } from './data-source.js';
import { awaitsImport } from './former-rows.js';
import { refuseTwinEmails } from './twin-emails.js';

const LOCK = 'teamanubot:migrations';
const LOCK_SECONDS = 120;

/**
 * Runs what has not run yet, one process at a time; answers the names of what it ran. Throws, before anything is
 * changed, when another process is at it for longer, or when rows of the former application could not all be kept.
 */
export async function migrate(config: DatabaseConfig, patience = LOCK_SECONDS): Promise<string[]> {
  const source = await new DataSource(await dataSourceOptions(config, [])).initialize();
  const guard = source.createQueryRunner();
  try {
    await alone(guard, patience);
    await refuseTwinEmails(guard);
    const ran = await source.runMigrations();
    return ran.map(({ name }) => name);
  } finally {
    await guard.query('SELECT RELEASE_LOCK(?)', [LOCK]);
    await guard.release();
    await source.destroy();
  }
}

async function alone(guard: QueryRunner, seconds: number): Promise<void> {
  const rows: { got: string | number | null }[] = await guard.query('SELECT GET_LOCK(?, ?) AS got', [
    LOCK,
    seconds,
  ]);
  if (Number(rows[0]?.got) !== 1) throw new Error('Another process is migrating at this moment');
}

/** As {@link awaitsImport}, for who has no connection. */
export async function awaitsImportIn(config: DatabaseConfig): Promise<boolean> {
  const source = await new DataSource(await dataSourceOptions(config, [])).initialize();
  try {
    return await awaitsImport(source);
  } finally {
    await source.destroy();
  }
}
