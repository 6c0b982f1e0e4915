import { DataSource } from 'typeorm';
import { ENTITIES } from '../../src/entities.js';
import { readTopic } from '../../src/platform/config/config.module.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { DatabaseConfig } from '../../src/platform/database/database.config.js';
import { Database } from '../../src/platform/database/database.js';
import { testEnvironment } from './environment.js';
import { prepareDatabase } from './servers.js';

/** This worker's database without a process around it, its tables up to date; `close()` when done. */
export async function openDatabase(): Promise<{ database: Database; close: () => Promise<void> }> {
  await prepareDatabase();
  const options = await dataSourceOptions(readTopic(DatabaseConfig, testEnvironment()), ENTITIES);
  const source = await new DataSource(options).initialize();
  return { database: new Database(source), close: () => source.destroy() };
}
