import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import Bull, { type Job, type JobStatus, type Queue } from 'bull';
import { AppError } from '../errors/app-error.js';

/** What jobs are shown by; they carry ids and nothing else. */
export const JOB_STATES = ['waiting', 'active', 'delayed', 'failed'] as const satisfies readonly JobStatus[];
export type JobState = (typeof JOB_STATES)[number];

export interface QueueFigures extends Record<JobState, number> {
  name: string;
}

export interface JobView {
  id: string;
  state: JobState;
  /** Of the row that it is about. */
  rowId: number | null;
  tries: number;
  /** Why it failed, without its stack. */
  reason: string | null;
  addedAt: Date;
}

const LISTED = 100;
/** Redis is away when it does not answer by then: its connections wait for ever otherwise. */
const PATIENCE_MS = 2_000;

/** The bells of this process, as operators see them. */
@Injectable()
export class Queues {
  constructor(private readonly discovery: DiscoveryService) {}

  /** Throws `service_unavailable` when Redis is away. */
  figures(): Promise<QueueFigures[]> {
    return inTime(
      Promise.all(
        [...this.all()].map(async ([name, queue]) => {
          const { waiting, active, delayed, failed } = await queue.getJobCounts();
          return { name, waiting, active, delayed, failed };
        }),
      ),
    );
  }

  /** Newest first, at most a hundred. Throws `not_found`, `service_unavailable`. */
  async jobs(name: string, state: JobState): Promise<JobView[]> {
    const jobs = await inTime(this.find(name).getJobs([state], 0, LISTED - 1));
    // One that ended while it was read is no more.
    return jobs.filter((job) => (job as Job | null) !== null).map((job) => viewOf(job, state));
  }

  /** Has a failed job done again. Throws `not_found`, and `conflict` when it has not failed. */
  async retry(name: string, id: string): Promise<void> {
    const job = await this.job(name, id);
    if (!(await inTime(job.isFailed()))) throw new AppError('conflict');
    await inTime(job.retry());
  }

  /** Takes a job away that nobody is at; the row that it rings for stays. Throws `not_found`, `conflict`. */
  async discard(name: string, id: string): Promise<void> {
    const job = await this.job(name, id);
    if (await inTime(job.isActive())) throw new AppError('conflict');
    await inTime(job.remove());
  }

  private async job(name: string, id: string): Promise<Job> {
    const job = await inTime(this.find(name).getJob(id));
    if (!job) throw new AppError('not_found');
    return job as Job;
  }

  private find(name: string): Queue {
    const queue = this.all().get(name);
    if (!queue) throw new AppError('not_found');
    return queue;
  }

  private all(): Map<string, Queue> {
    const providers: unknown[] = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    const queues = providers.filter((provider): provider is Queue => provider instanceof Bull);
    return new Map(queues.map((queue) => [queue.name, queue]));
  }
}

function viewOf(job: Job<{ id?: unknown } | undefined>, state: JobState): JobView {
  const rowId = job.data?.id;
  return {
    id: String(job.id),
    state,
    rowId: typeof rowId === 'number' ? rowId : null,
    tries: job.attemptsMade,
    reason: job.failedReason?.split('\n')[0]?.slice(0, 255) ?? null,
    addedAt: new Date(job.timestamp),
  };
}

async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('service_unavailable')), PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('service_unavailable', {}, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
