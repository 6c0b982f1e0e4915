import { setTimeout as pause } from 'node:timers/promises';

const PAUSE = 20;

/** Looks again and again until it holds. Throws after so many milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Did not come to hold within ${patience} ms`);
    await pause(PAUSE);
  }
}
