import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 100;
const UP_TO_MS = 3_000;

/** Looks until there is something to see, for at most 3 s (the payment rules, Ordering 3); then null. */
export async function polled<T>(look: () => Promise<T | null>): Promise<T | null> {
  const end = Date.now() + UP_TO_MS;
  let seen = await look();
  while (seen === null && Date.now() < end) {
    await pause(EVERY_MS);
    seen = await look();
  }
  return seen;
}
