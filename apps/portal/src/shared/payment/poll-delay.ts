import { ApiError } from '@teamanubot/contracts/client';
import type { OrderStatus } from '../../shell/api/types.js';

/** The order as it was last had, and what went wrong with the last try. */
interface Known {
  data?: { status: OrderStatus } | undefined;
  error?: unknown;
}

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
 * How long to wait until the order is asked for again, in milliseconds; `false`: not at all. An order that could not be
 * had at all waits for the person, and an API that has had enough for as long as it says.
 * `waitedMs` counts from the last thing that the person did, so that whoever comes back from the bank's app is served quickly.
 */
export function pollDelay({ data, error }: Known, waitedMs: number): number | false {
  if (!data || !OPEN.includes(data.status)) return false;
  const every =
    data.status === 'review'
      ? MINUTE
      : (STEPS.findLast(({ from }) => waitedMs >= from)?.every ?? STEPS[0].every);
  return Math.max(every, waitWanted(error));
}

function waitWanted(error: unknown): number {
  return error instanceof ApiError ? (error.retryAfter ?? 0) * SECOND : 0;
}
