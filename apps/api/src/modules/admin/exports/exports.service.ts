import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import type { Queue } from 'bull';
import { AuditLog, type Actor, type AuditEntry } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { wake } from '../../../platform/queue/wake.js';
import type { AdminPrincipal } from '../../../platform/security/principal.js';
import { RateLimiter, type Limit } from '../../../platform/security/rate-limiter.js';
import { type ExportFormat, type ExportResource, fileNameOf } from './domain/export.js';
import { ExportsFolder } from './exports.folder.js';
import { type ExportJob, ExportsRepository } from './exports.repository.js';
import { filterOf, readFilter } from './sources/filter.js';
import { SOURCES } from './sources/sources.js';

export const EXPORT_QUEUE = 'exports';

const ASKING: Limit = { name: 'exports', points: 20, seconds: 600 };

export interface ExportWish {
  resource: ExportResource;
  format: ExportFormat;
  /** The list's address after the `?`. */
  query: string;
  locale: Locale;
}

export interface ExportFile {
  name: string;
  format: ExportFormat;
  bytes: number;
  content: Readable;
}

/** Files of what lists show, asked for here and written by the worker. One's own; owners see those of all. */
@Injectable()
export class Exports {
  constructor(
    private readonly jobs: ExportsRepository,
    private readonly folder: ExportsFolder,
    private readonly limiter: RateLimiter,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
    @InjectQueue(EXPORT_QUEUE) private readonly queue: Queue<{ id: number }>,
  ) {}

  /** Throws `validation_failed` where the list would, and `too_many_requests`. */
  async start(wish: ExportWish, who: AdminPrincipal, actor: Actor): Promise<ExportJob> {
    const { resource, format, query, locale } = wish;
    const filter = filterOf(query);
    await readFilter(SOURCES[resource], filter);
    await this.limiter.consume(ASKING, String(who.subjectId));
    const fileKey = randomBytes(16).toString('hex');
    const createdAt = this.clock.now();
    const id = await this.database.run(async (tx) => {
      const job = { userId: who.subjectId, resource, format, locale, filter, fileKey, createdAt };
      const added = await this.jobs.add(job, tx);
      const entry: AuditEntry = {
        action: 'export.start',
        subject: `export:${added}`,
        after: { resource, format, filter },
      };
      await this.audit.record(actor, entry, tx);
      return added;
    });
    wake(this.queue, id);
    return this.find(id, who);
  }

  list({ role, subjectId }: AdminPrincipal): Promise<ExportJob[]> {
    return this.jobs.list(role === 'owner' ? undefined : subjectId);
  }

  /** Throws `not_found`, also for somebody else's. */
  async find(id: number, { role, subjectId }: AdminPrincipal): Promise<ExportJob> {
    const job = await this.jobs.find(id);
    if (!job || (role !== 'owner' && job.userId !== subjectId)) throw new AppError('not_found');
    return job;
  }

  /** Throws `not_found`, and `conflict` when it has ended. */
  async cancel(id: number, who: AdminPrincipal, actor: Actor): Promise<ExportJob> {
    const { state, rowsWritten } = await this.find(id, who);
    await this.database.run(async (tx) => {
      if (!(await this.jobs.cancel(id, this.clock.now(), tx))) throw new AppError('conflict');
      const after = { state: 'cancelled', rows: rowsWritten };
      await this.audit.record(
        actor,
        { action: 'export.cancel', subject: `export:${id}`, before: { state }, after },
        tx,
      );
    });
    return this.find(id, who);
  }

  /** Throws `not_found` when there is no file (yet, or any more). */
  async open(id: number, who: AdminPrincipal, actor: Actor): Promise<ExportFile> {
    const { state, fileKey, resource, format, createdAt, rowsWritten: rows } = await this.find(id, who);
    const bytes = state === 'done' ? await this.folder.sizeOf(fileKey) : null;
    if (bytes === null) throw new AppError('not_found');
    await this.database.run((tx) =>
      this.audit.record(actor, { action: 'export.download', subject: `export:${id}`, after: { rows } }, tx),
    );
    const name = fileNameOf(resource, format, createdAt);
    return { name, format, bytes, content: await this.folder.read(fileKey) };
  }
}
