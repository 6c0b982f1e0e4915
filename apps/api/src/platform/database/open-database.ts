import { DataSource } from 'typeorm';
import { dataSourceOptions, type Entities } from './data-source.js';
import type { DatabaseConfig } from './database.config.js';
import { Database } from './database.js';

/** The tables without a process around them, for a door that has a single task; `close()` when it is done. */
export async function openDatabase(
  config: DatabaseConfig,
  entities: Entities,
): Promise<{ database: Database; close: () => Promise<void> }> {
  const source = await new DataSource(await dataSourceOptions(config, entities)).initialize();
  return { database: new Database(source), close: () => source.destroy() };
}
