import type { SettledState } from './message-states.js';

/** With the waits below, the last try comes more than an hour after the first. */
export const MAX_ATTEMPTS = 24;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 10 * 60_000;

/** How one try ended, and why. Reasons name neither number nor text. */
export type Outcome =
  | { state: Extract<SettledState, 'sent'> }
  | { state: Extract<SettledState, 'queued'>; reason: string; /** Milliseconds. */ wait: number }
  | { state: Extract<SettledState, 'failed' | 'dropped'>; reason: string };

export interface Failure {
  reason: string;
  /** Whether the same message would be refused again. */
  permanent: boolean;
}

/** Whether a claimed message is still worth sending; if not, how it ends. Undefined: send it. */
export function refusal(
  message: { notAfter: Date | null; attempts: number },
  now: Date,
): Outcome | undefined {
  if (message.notAfter && message.notAfter <= now)
    return { state: 'dropped', reason: 'too late to be of use' };
  // Beyond the last try only when every sender of it died.
  if (message.attempts > MAX_ATTEMPTS) return { state: 'failed', reason: 'the sender stopped each time' };
  return undefined;
}

/**
 * What follows a failed try.
 *
 * @param attempts tries so far, this one included
 * @param random from 0 to 1, spreads the retries of many messages
 */
export function afterFailure({ reason, permanent }: Failure, attempts: number, random: number): Outcome {
  return permanent || attempts >= MAX_ATTEMPTS
    ? { state: 'failed', reason }
    : { state: 'queued', reason, wait: backoff(attempts, random) };
}

/** Doubles with every try up to ten minutes; between half of that and all of it. In milliseconds. */
export function backoff(attempts: number, random: number): number {
  const full = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
  return Math.round(full * (0.5 + random / 2));
}
