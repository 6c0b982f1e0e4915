import type { Clock } from '../../../platform/clock/clock.js';
import type { Database, Tx } from '../../../platform/database/database.js';
import { bookmark, emptyReport, type ImportReport } from '../import-report.js';
import type { LaravelImportConfig } from '../laravel-import.config.js';
import { ForeignKeysRepository } from '../persistence/foreign-keys.repository.js';
import { FINISH, FormerTablesRepository } from '../persistence/former-tables.repository.js';
import type { InBatch } from './batches.js';
import { stepsOf, type Steps } from './import-steps.js';
import { sourcesOf, type ChosenColumns, type Tables } from './sources.js';

export interface ImportRequest {
  dryRun: boolean;
  /** Accounts that are to have the number that others have as well. */
  keep: readonly number[];
  /** Orders whose time the former application has given, whatever the rows say. */
  covered: readonly string[];
  columns: ChosenColumns;
}

/** Only to undo a dry run. */
class DryRunIsOver extends Error {}

/**
 * Reads what the former application has left into our tables, a batch at a time. Each batch is done wholly or not at
 * all and remembers how far it came: whoever was killed goes on, and a second run finds nothing to do.
 */
export class ImportLaravel {
  private readonly tables = new FormerTablesRepository();
  private readonly ties = new ForeignKeysRepository();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: LaravelImportConfig,
  ) {}

  /** A dry run does the same in one transaction, and undoes it. Throws `WrongDecision`; then nothing more is done. */
  async execute(request: ImportRequest): Promise<ImportReport> {
    return request.dryRun ? this.rehearse(request) : this.perform(request);
  }

  private async rehearse(request: ImportRequest): Promise<ImportReport> {
    let report = emptyReport(true, this.config.zone);
    try {
      await this.database.run(async (tx) => {
        report = emptyReport(true, this.config.zone);
        await this.alone(tx, () => this.steps(request, report, (work) => work(tx)));
        report.ties = await this.ties.look(tx);
        throw new DryRunIsOver();
      });
    } catch (error) {
      if (!(error instanceof DryRunIsOver)) throw error;
    }
    return report;
  }

  private perform(request: ImportRequest): Promise<ImportReport> {
    return this.database.run((guard) =>
      this.alone(guard, async () => {
        const report = emptyReport(false, this.config.zone);
        await this.steps(request, report, (work) => {
          const rewind = bookmark(report);
          return this.database.run((tx) => {
            rewind();
            return work(tx);
          });
        });
        report.ties = await this.tie();
        return report;
      }),
    );
  }

  private async steps(request: ImportRequest, report: ImportReport, inBatch: InBatch): Promise<void> {
    const tables = await inBatch((tx) => this.tables.load(tx));
    if (tables.size === 0) return;
    const steps = stepsOf(
      this.database,
      this.clock,
      this.tables,
      this.config.zone,
      await this.sessionZone(inBatch),
    );
    await this.run(steps, tables, request, report, inBatch);
  }

  private async run(
    { accounts, orders, rentals, payments }: Steps,
    tables: Tables,
    { keep, covered, columns }: ImportRequest,
    report: ImportReport,
    inBatch: InBatch,
  ): Promise<void> {
    const now = this.clock.now();
    const sources = sourcesOf(tables, columns, report);
    const ordered = tables.get('payment_transactions');
    if (ordered) await orders.execute(ordered, now, report, inBatch);
    await rentals.execute(tables, sources, now, report, inBatch);
    await accounts.execute(tables, keep, now, report, inBatch);
    if (ordered) await payments.execute(ordered, sources, covered, report, inBatch);
    await inBatch((tx) => this.tables.advance(FINISH, 1, tx));
  }

  private async sessionZone(inBatch: InBatch): Promise<string> {
    const { databaseZone } = this.config;
    const zone = databaseZone === undefined ? '@@global.time_zone' : `'${databaseZone}'`;
    const isKnown = await inBatch((tx) => this.tables.knowsZone(zone, tx));
    if (isKnown) return zone;
    throw new Error(
      `The database does not know the time zone ${zone}: give LEGACY_DATABASE_TIMEZONE as an offset such as +07:00`,
    );
  }

  private async alone<T>(guard: Tx, work: () => Promise<T>): Promise<T> {
    if (!(await this.tables.claim(guard))) throw new Error('Somebody else is importing at this moment');
    try {
      return await work();
    } finally {
      await this.tables.release(guard);
    }
  }

  private async tie() {
    const findings = await this.database.run((tx) => this.ties.look(tx));
    for (const finding of findings.filter(({ state }) => state === 'possible')) {
      await this.ties.add(finding, this.database);
      finding.state = 'added';
    }
    return findings;
  }
}
