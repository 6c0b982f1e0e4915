import type { Outcome } from './order.js';

const MINUTE_MS = 60_000;

/** Nominal wait before retry 1 to 5, each after the try before it. */
export const RETRY_WAITS_MS: readonly number[] = [2, 10, 30, 90, 210].map((minutes) => minutes * MINUTE_MS);

const MOST_RETRIES = RETRY_WAITS_MS.length;

/** How often Midtrans tries again after each answer (protocol, 3.4); whatever is not listed, and no answer at all: five times. */
const RETRIES: ReadonlyMap<number, number> = new Map([
  [500, 1],
  [503, 4],
  [400, 2],
  [404, 2],
  [301, 0],
  [302, 0],
  [303, 0],
]);

export type Verdict =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'retry'; readonly nominalWaitMs: number };

/** What follows from the answer to try number `triesDone` (the first is 1). */
export function afterTry(outcome: Outcome, triesDone: number): Verdict {
  const { status } = outcome;
  if (status !== null && status >= 200 && status < 300) return { kind: 'delivered' };
  const allowed = status === null ? MOST_RETRIES : (RETRIES.get(status) ?? MOST_RETRIES);
  const nominalWaitMs = RETRY_WAITS_MS[triesDone - 1];
  return nominalWaitMs === undefined || triesDone > allowed
    ? { kind: 'failed' }
    : { kind: 'retry', nominalWaitMs };
}
