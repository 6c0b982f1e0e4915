import { Injectable, Logger } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { type CellValue, cellOf } from './domain/column.js';
import { ExportRows, type ExportRow } from './export-rows.repository.js';
import { ExportsFolder } from './exports.folder.js';
import { type ExportJob, ExportsRepository } from './exports.repository.js';
import { readFilter } from './sources/filter.js';
import type { ExportSource } from './sources/source.js';
import { SOURCES } from './sources/sources.js';
import { CsvFile } from './writing/csv-file.js';
import type { SheetFile } from './writing/sheet-file.js';

const KEPT_MS = 86_400_000;

/** Whoever asked for the file does not want it any more, or another worker writes it. */
class LeftOff extends Error {}

/** Writes the files that administrators have asked for, one at a time. */
@Injectable()
export class RunExports {
  private readonly logger = new Logger(RunExports.name);

  constructor(
    private readonly jobs: ExportsRepository,
    private readonly rows: ExportRows,
    private readonly folder: ExportsFolder,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The oldest that waits; answers how many there were. */
  async execute(): Promise<number> {
    const job = await this.jobs.claim();
    if (!job) return 0;
    try {
      await this.finish(job, await this.write(job));
    } catch (error) {
      await this.folder.remove(job.fileKey);
      if (!(error instanceof LeftOff)) await this.failed(job, error);
    }
    return 1;
  }

  /** Takes away what has had its day. */
  async expire(): Promise<void> {
    for (const { fileKey } of await this.jobs.expire(this.clock.now())) await this.folder.remove(fileKey);
    await this.folder.removeForgotten();
  }

  /** Answers how many rows there are in the file. */
  private async write(job: ExportJob): Promise<number> {
    const source = SOURCES[job.resource];
    const path = await this.folder.pathOf(job.fileKey);
    const File = job.format === 'csv' ? CsvFile : await workbooks();
    const file = new File(path, source.sheet, job.locale);
    try {
      const written = await this.fill(file, job, source);
      await file.finish();
      return written;
    } catch (error) {
      await file.abandon();
      throw error;
    }
  }

  private async fill(file: SheetFile, job: ExportJob, source: ExportSource): Promise<number> {
    const query = await readFilter(source, job.filter);
    return this.rows.snapshot(async (tx) => {
      const ids = await this.rows.ids(source, source.conditions(query), tx);
      let written = 0;
      for await (const part of this.rows.parts(source, ids, tx)) {
        await file.write(cellsOf(source, part));
        written += part.length;
        if (!(await this.jobs.progress(job, written, ids.length))) throw new LeftOff();
      }
      return written;
    });
  }

  private async finish(job: ExportJob, rows: number): Promise<void> {
    const { id, userId, resource, format, filter } = job;
    const now = this.clock.now();
    const bytes = (await this.folder.sizeOf(job.fileKey)) ?? 0;
    const end = { rows, bytes, now, expiresAt: new Date(now.getTime() + KEPT_MS) };
    await this.database.run(async (tx) => {
      if (!(await this.jobs.finish(job, end, tx))) throw new LeftOff();
      const actor = { name: `user:${userId}`, ip: null, requestId: null };
      const after = { resource, format, filter, rows };
      await this.audit.record(actor, { action: 'export.finish', subject: `export:${id}`, after }, tx);
    });
  }

  private async failed(job: ExportJob, error: unknown): Promise<void> {
    this.logger.error({ err: error, export: job.id }, 'an export was not written');
    const why = error instanceof Error ? error.message : 'unknown';
    await this.jobs.fail(job, why, this.clock.now());
  }
}

/** One row at a time, as it is written. */
function* cellsOf({ sheet }: ExportSource, rows: readonly ExportRow[]): Generator<CellValue[]> {
  for (const row of rows) yield sheet.map((column) => cellOf(column, row[column.key]));
}

/** Not read before it is needed: the library is large, and most processes never make a workbook. */
async function workbooks() {
  return (await import('./writing/xlsx-file.js')).XlsxFile;
}
