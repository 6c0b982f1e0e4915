import { getQueueToken } from '@nestjs/bull';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Job, Queue } from 'bull';
import { Console } from '../../../../test/support/console.js';
import { until } from '../../../../test/support/until.js';
import { FAILED_KEPT } from '../../../platform/queue/queue.module.js';
import { wake } from '../../../platform/queue/wake.js';
import { EXPORT_QUEUE } from '../exports/exports.service.js';
import type { JobAnswer, QueueAnswer } from './queues.controller.js';

let desk: Console;
let queue: Queue<{ id: number }>;

beforeAll(async () => {
  desk = await Console.open();
  queue = desk.app.get<Queue<{ id: number }>>(getQueueToken(EXPORT_QUEUE), { strict: false });
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

const figures = async () =>
  (await desk.ask<QueueAnswer[]>('viewer', 'GET', 'queues')).data.find(({ name }) => name === EXPORT_QUEUE);
const jobs = async (state: string) =>
  (await desk.ask<JobAnswer[]>('viewer', 'GET', `queues/${EXPORT_QUEUE}/jobs?state=${state}`)).data;
const act = (job: string | number, what: 'retry' | 'discard', name = EXPORT_QUEUE) =>
  desk.ask('operator', 'POST', `queues/${name}/jobs/${job}/${what}`);
const deeds = async () =>
  (await desk.auditTrail())
    .map(({ action, subject }) => [action, subject])
    .filter(([action]) => /^job/.test(action ?? ''));

/** Nobody rings here: a job waits until it is taken, and then somebody is at it. */
const waiting = (id: number) => queue.add({ id });
async function taken(id: number): Promise<Job> {
  await waiting(id);
  const job = await queue.getNextJob();
  if (!job) throw new Error('There is no job');
  return job;
}
async function failed(id: number, why: string): Promise<Job> {
  const job = await taken(id);
  await job.moveToFailed(new Error(`${why}\n    at secret.ts:1`));
  return job;
}

describe('the queues', () => {
  it('are counted by state, and their jobs are shown by row, tries and reason', async () => {
    await failed(7, 'Gateway answered 500');
    await waiting(8);
    expect(await figures()).toMatchObject({ waiting: 1, failed: 1, active: 0, delayed: 0 });
    expect(await jobs('waiting')).toMatchObject([{ state: 'waiting', row_id: 8, reason: null }]);
    const [job] = await jobs('failed');
    expect(job).toMatchObject({ state: 'failed', row_id: 7, reason: 'Gateway answered 500' });
    expect(Object.keys(job ?? {}).toSorted()).toEqual([
      'added_at',
      'id',
      'reason',
      'row_id',
      'state',
      'tries',
    ]);
  });

  it('have a failed job done again, once, and it is written down', async () => {
    const { id } = await failed(7, 'Gateway answered 500');
    expect((await act(id, 'retry')).status).toBe(200);
    expect(await figures()).toMatchObject({ waiting: 1, failed: 0 });
    expect(await jobs('waiting')).toMatchObject([{ row_id: 7 }]);
    const again = await act(id, 'retry');
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    expect(await deeds()).toEqual([['job.retry', `job:${EXPORT_QUEUE}:${id}`]]);
  });

  it('let go of a job that waits or has failed, and of none that somebody is at', async () => {
    const ended = await failed(7, 'Gateway answered 500');
    const atWork = await taken(9);
    const idle = await waiting(8);
    expect((await act(ended.id, 'discard')).status).toBe(200);
    expect((await act(idle.id, 'discard')).status).toBe(200);
    const refused = await act(atWork.id, 'discard');
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
    expect(await figures()).toMatchObject({ waiting: 0, failed: 0, active: 1 });
    expect((await deeds()).map(([action]) => action)).toEqual(['job.discard', 'job.discard']);
  });

  it('keep the last that failed, with nothing in them but the id of the row', async () => {
    for (let id = 1; id <= FAILED_KEPT + 5; id++) await failed(id, 'MariaDB is away');
    const kept = await jobs('failed');
    expect(kept.map(({ row_id: row }) => row).toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: FAILED_KEPT }, (_, at) => at + 6),
    );
    const job = await queue.getJob(kept[0]?.id ?? '');
    expect(job?.data).toEqual({ id: kept[0]?.row_id });
  });

  it('are rung for a row again although a job for it has failed', async () => {
    wake(queue, 7);
    await until(async () => (await figures())?.waiting === 1);
    await (await queue.getNextJob())?.moveToFailed(new Error('MariaDB is away'));
    wake(queue, 7);
    await until(async () => (await figures())?.waiting === 1);
    expect(await figures()).toMatchObject({ waiting: 1, failed: 1 });
    expect(await jobs('waiting')).toMatchObject([{ row_id: 7 }]);
  });

  it.each([
    ['a job that is not there', '4711', EXPORT_QUEUE],
    ['a queue that is not there', '1', 'nothing'],
  ])('know nothing of %s', async (_, job, name) => {
    for (const what of ['retry', 'discard'] as const) expect((await act(job, what, name)).status).toBe(404);
    expect(await deeds()).toEqual([]);
  });
});
