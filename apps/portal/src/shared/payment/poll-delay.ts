import type { OrderStatus } from '../../shell/api/types.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Statuses from which something may still happen by itself. */
const OPEN: readonly OrderStatus[] = ['pending', 'review'];

/** From this much waiting on, ask this seldom. */
const STEPS = [
  { from: 0, every: 2 * SECOND },
  { from: 1 * MINUTE, every: 5 * SECOND },
  { from: 5 * MINUTE, every: 15 * SECOND },
  { from: 30 * MINUTE, every: MINUTE },
] as const;

/**
 * How long to wait until the order is asked for again, in milliseconds; `false`: not at all.
 * `waitedMs` counts from the last thing that the person did, so that whoever comes back from the bank's app is served quickly.
 */
export function pollDelay(status: OrderStatus | undefined, waitedMs: number): number | false {
  if (status && !OPEN.includes(status)) return false;
  if (status === 'review') return MINUTE;
  return STEPS.findLast(({ from }) => waitedMs >= from)?.every ?? STEPS[0].every;
}
