import { ENTITIES } from '../../src/entities.js';
import { readTopic } from '../../src/platform/config/config.module.js';
import { DatabaseConfig } from '../../src/platform/database/database.config.js';
import * as platform from '../../src/platform/database/open-database.js';
import { testEnvironment } from './environment.js';
import { prepareDatabase } from './servers.js';

/** This worker's database without a process around it, its tables up to date; `close()` when done. */
export async function openDatabase(): ReturnType<typeof platform.openDatabase> {
  await prepareDatabase();
  return platform.openDatabase(readTopic(DatabaseConfig, testEnvironment()), ENTITIES);
}
