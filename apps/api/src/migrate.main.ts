import { readSettings } from './platform/config/config.module.js';
import { DatabaseConfig } from './platform/database/database.config.js';
import { migrate } from './platform/database/migrate.js';
import { runDoor } from './platform/door.js';

await runDoor(async () => {
  const settings = readSettings([DatabaseConfig]);
  const ran = await migrate(settings.get(DatabaseConfig) as DatabaseConfig);
  process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The tables are up to date.\n');
});
