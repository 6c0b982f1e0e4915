import { readTopic } from './platform/config/config.module.js';
import { environment } from './platform/config/environment.js';
import { DatabaseConfig } from './platform/database/database.config.js';
import { migrate } from './platform/database/migrate.js';
import { runDoor } from './platform/door.js';

await runDoor(async () => {
  const ran = await migrate(readTopic(DatabaseConfig, environment));
  process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The tables are up to date.\n');
});
