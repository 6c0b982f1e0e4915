import Bull from 'bull';
import { stack } from './stack.js';

/** What a queue of the running system is given without a row behind it; answers the job's id. */
export async function ring(queue: string, data: unknown, delayMs = 0): Promise<string> {
  return using(queue, async (bell) => {
    // As the system's own bells, those that nobody can answer stay to be looked at.
    const job = await bell.add(data, { delay: delayMs, removeOnComplete: true, removeOnFail: 20 });
    return String(job.id);
  });
}

/** Takes it away again if it is still there. */
export async function silence(queue: string, id: string): Promise<void> {
  await using(queue, async (bell) => (await bell.getJob(id))?.remove());
}

async function using<T>(queue: string, use: (bell: Bull.Queue) => Promise<T>): Promise<T> {
  const bell = new Bull(queue, stack.redis_url);
  try {
    return await use(bell);
  } finally {
    await bell.close();
  }
}
