import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { importReport } from './commands/import-report.js';
import { ENTITIES } from './entities.js';
import { ImportLaravel } from './modules/laravel-import/application/import-laravel.service.js';
import { WrongDecision } from './modules/laravel-import/application/wrong-decision.js';
import { readChosenColumns } from './modules/laravel-import/domain/former-columns.js';
import { LaravelImportConfig } from './modules/laravel-import/laravel-import.config.js';
import { ClockConfig } from './platform/clock/clock.config.js';
import { clockOf } from './platform/clock/clock.module.js';
import { readTopic } from './platform/config/config.module.js';
import { environment } from './platform/config/environment.js';
import { DatabaseConfig } from './platform/database/database.config.js';
import { openDatabase } from './platform/database/open-database.js';
import { runDoor } from './platform/door.js';

const several = { type: 'string', multiple: true, default: [] as string[] } as const;

/**
 * Imports what the former application has left: `--dry-run` only says what would be done, `--keep <akun_id>` gives a
 * contested number to an account, `--covered <order_id>` says that a payment needs no rental any more, `--column
 * <table>.<meaning>=<column>` names a column that is not found by its name, `--json` is for machines.
 */
await runDoor(async () => {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      ...{ keep: several, covered: several, column: several },
    },
  });
  const { database, close } = await openDatabase(readTopic(DatabaseConfig, environment), ENTITIES);
  const clock = clockOf(readTopic(ClockConfig, environment));
  const importing = new ImportLaravel(database, clock, readTopic(LaravelImportConfig, environment));
  try {
    const report = await importing.execute({
      dryRun: values['dry-run'],
      keep: values.keep.map(Number),
      covered: values.covered,
      columns: readChosenColumns(values.column),
    });
    process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : importReport(report)}\n`);
  } catch (error) {
    if (!(error instanceof WrongDecision)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } finally {
    await close();
  }
});
