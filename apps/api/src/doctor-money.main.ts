import 'reflect-metadata';
import { moneyReport } from './commands/money-report.js';
import { ENTITIES } from './entities.js';
import { INVARIANTS } from './invariants.js';
import { ClockConfig } from './platform/clock/clock.config.js';
import { clockOf } from './platform/clock/clock.module.js';
import { readTopic } from './platform/config/config.module.js';
import { environment } from './platform/config/environment.js';
import { DatabaseConfig } from './platform/database/database.config.js';
import { openDatabase } from './platform/database/open-database.js';
import { runDoor } from './platform/door.js';
import { holds } from './platform/invariants/domain/invariant.js';
import { InvariantResults } from './platform/invariants/invariant-results.repository.js';
import { Invariants } from './platform/invariants/invariants.js';

const MONTH_MS = 30 * 86_400_000;

/** Asks every rule about everything that ever was. Exit code 1 when one is broken; `--json` for machines. */
await runDoor(async () => {
  const { database, close } = await openDatabase(readTopic(DatabaseConfig, environment), ENTITIES);
  const clock = clockOf(readTopic(ClockConfig, environment));
  const invariants = new Invariants(INVARIANTS, new InvariantResults(database), database, clock);
  const now = clock.now();
  const findings = await invariants.checkAll();
  const goals = await invariants.measure(new Date(now.getTime() - MONTH_MS), now);
  await close();
  const healthy = findings.every(holds);
  const report = process.argv.includes('--json')
    ? JSON.stringify({ healthy, checked_at: now, findings, goals }, null, 2)
    : moneyReport(INVARIANTS.rules, findings, goals);
  process.stdout.write(`${report}\n`);
  process.exitCode = healthy ? 0 : 1;
});
