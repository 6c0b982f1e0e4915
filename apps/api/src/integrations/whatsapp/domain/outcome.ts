import type { SettledState } from './message-states.js';

/** With the waits below, the last try comes more than an hour after the first, also without a circuit breaker. */
export const MAX_ATTEMPTS = 24;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 10 * 60_000;
/** Longer than a gateway that is away rests between two probes, so that the next probe is another message. */
const WAIT_WHILE_AWAY = 60_000;

export const TOO_LATE = 'too late to be of use';

/** How one try ended, and why. Reasons name neither number nor text. */
export type Outcome =
  | { state: Extract<SettledState, 'sent'> }
  | {
      state: Extract<SettledState, 'queued'>;
      reason: string;
      /** Milliseconds. */
      wait: number;
      /** Whether it uses up one of the tries. */
      counts: boolean;
    }
  | { state: Extract<SettledState, 'failed' | 'dropped'>; reason: string };

export interface Failure {
  reason: string;
  /** Whether the same message would be refused again. */
  permanent: boolean;
  /** The gateway is known to be away: that is no fault of the message. */
  away?: boolean;
}

/** Whether a claimed message is still worth sending; if not, how it ends. Undefined: send it. */
export function refusal(
  message: { notAfter: Date | null; attempts: number },
  now: Date,
): Outcome | undefined {
  if (message.notAfter && message.notAfter <= now) return { state: 'dropped', reason: TOO_LATE };
  // Beyond the last try only when every sender of it died.
  if (message.attempts > MAX_ATTEMPTS) return { state: 'failed', reason: 'the sender stopped each time' };
  return undefined;
}

/**
 * What follows a failed try. While the gateway is away messages only wait, and one that has an end not for long.
 *
 * @param message `attempts`: tries so far, this one included
 * @param random from 0 to 1, spreads the retries of many messages
 */
export function afterFailure(
  { reason, permanent, away = false }: Failure,
  { attempts, notAfter }: { attempts: number; notAfter: Date | null },
  random: number,
): Outcome {
  if (away) {
    const wait = notAfter ? backoff(1, random) : Math.round(WAIT_WHILE_AWAY * (1 + random));
    return { state: 'queued', reason, wait, counts: false };
  }
  return permanent || attempts >= MAX_ATTEMPTS
    ? { state: 'failed', reason }
    : { state: 'queued', reason, wait: backoff(attempts, random), counts: true };
}

/** Doubles with every try up to ten minutes; between half of that and all of it. In milliseconds. */
export function backoff(attempts: number, random: number): number {
  const full = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
  return Math.round(full * (0.5 + random / 2));
}
