import 'reflect-metadata';
import { ledgerReport } from './commands/ledger-report.js';
import { ENTITIES } from './entities.js';
import { RebuildProjections } from './modules/subscription/application/rebuild-projections.service.js';
import { ProjectionRepository } from './modules/subscription/persistence/projection.repository.js';
import { ClockConfig } from './platform/clock/clock.config.js';
import { clockOf } from './platform/clock/clock.module.js';
import { readTopic } from './platform/config/config.module.js';
import { environment } from './platform/config/environment.js';
import { DatabaseConfig } from './platform/database/database.config.js';
import { openDatabase } from './platform/database/open-database.js';
import { runDoor } from './platform/door.js';

const USAGE = 'node ledger.main.js verify | rebuild [--apply]';

/**
 * `verify`: every end and state against the ledger; exit code 1 when something differs. `rebuild`: the same as a dry
 * run, and with `--apply` what differs is put right.
 */
await runDoor(async () => {
  const [command, ...options] = process.argv.slice(2);
  const repair = command === 'rebuild' && options.includes('--apply');
  if (!['verify', 'rebuild'].includes(String(command))) throw new Error(USAGE);
  const { database, close } = await openDatabase(readTopic(DatabaseConfig, environment), ENTITIES);
  const rebuilding = new RebuildProjections(
    new ProjectionRepository(database),
    database,
    clockOf(readTopic(ClockConfig, environment)),
  );
  const differences = await rebuilding.execute({ repair });
  await close();
  if (differences.length === 0) {
    process.stdout.write('Every end and every state is what the ledger says.\n');
    return;
  }
  process.stdout.write(`${ledgerReport(differences)}\n\n${differences.length} values differ. `);
  process.stdout.write(repair ? 'They were put right.\n' : 'Nothing was changed; `rebuild --apply` does.\n');
  process.exitCode = repair ? 0 : 1;
});
