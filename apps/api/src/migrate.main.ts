import { readTopic } from './platform/config/config.module.js';
import { environment } from './platform/config/environment.js';
import { DatabaseConfig } from './platform/database/database.config.js';
import { awaitsImportIn, migrate } from './platform/database/migrate.js';
import { runDoor } from './platform/door.js';

const IMPORT_NEXT = `
Rows of the former application are waiting: \`pnpm import:laravel --dry-run\` says what they become
(docs/moving-from-laravel.md). API and worker do not start before the import.
`;

await runDoor(async () => {
  const config = readTopic(DatabaseConfig, environment);
  const ran = await migrate(config);
  process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The tables are up to date.\n');
  if (await awaitsImportIn(config)) process.stdout.write(IMPORT_NEXT);
});
