import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@teamanubot/contracts';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/database/database.js';
import { type JobState, type JobView, type QueueFigures, Queues } from '../../../platform/queue/queues.js';

/** Bells, and what operators do about them. Redis has no transactions with the database: the note comes after. */
@Injectable()
export class AdminQueues {
  constructor(
    private readonly queues: Queues,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  figures(): Promise<QueueFigures[]> {
    return this.queues.figures();
  }

  jobs(name: string, state: JobState): Promise<JobView[]> {
    return this.queues.jobs(name, state);
  }

  async retry(name: string, id: string, actor: Actor): Promise<void> {
    await this.queues.retry(name, id);
    await this.note('job.retry', name, id, { state: 'failed' }, { state: 'waiting' }, actor);
  }

  async discard(name: string, id: string, actor: Actor): Promise<void> {
    await this.queues.discard(name, id);
    await this.note('job.discard', name, id, { job: id }, null, actor);
  }

  private note(
    action: AuditAction,
    queue: string,
    job: string,
    before: object,
    after: object | null,
    actor: Actor,
  ): Promise<void> {
    const subject = `job:${queue}:${job}`.slice(0, 191);
    return this.database.run((tx) => this.audit.record(actor, { action, subject, before, after }, tx));
  }
}
