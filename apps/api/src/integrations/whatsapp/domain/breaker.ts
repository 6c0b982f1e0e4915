/** So many failures one after the other mean that the gateway is away, not that a message is unlucky. */
export const FAILURES_TO_OPEN = 5;
export const FIRST_PAUSE = 5_000;
export const LONGEST_PAUSE = 60_000;

/**
 * A circuit breaker before a gateway. `closed`: everything passes. `open`: nothing does until the pause is over, then
 * one message probes; the others wait for how it fares.
 */
export type Breaker =
  | { state: 'closed'; failures: number }
  /** `since`: of the last failure; `pause` in milliseconds. */
  | { state: 'open'; since: Date; pause: number }
  | { state: 'probing'; since: Date; pause: number };

export type BreakerState = Breaker['state'];

/** What may follow what. */
export const NEXT_STATES: Record<BreakerState, readonly BreakerState[]> = {
  closed: ['open'],
  open: ['probing', 'closed'],
  probing: ['open', 'closed'],
};

export const CLOSED: Breaker = { state: 'closed', failures: 0 };

/** Whether a message may be handed over now. A clock that was set back does not keep it open. */
export function admits(breaker: Breaker, now: Date): boolean {
  if (breaker.state !== 'open') return breaker.state === 'closed';
  const passed = now.getTime() - breaker.since.getTime();
  return passed >= breaker.pause || passed < 0;
}

/** A message that was admitted is on its way. */
export function afterEntry(breaker: Breaker): Breaker {
  return breaker.state === 'open' ? { ...breaker, state: 'probing' } : breaker;
}

/** Whoever was to probe had nothing to hand over: the next one may. */
export function afterLeaving(breaker: Breaker): Breaker {
  return breaker.state === 'probing' ? { ...breaker, state: 'open' } : breaker;
}

/** The gateway answered as one that works, even if it refused the message. */
export function afterAnswer(): Breaker {
  return CLOSED;
}

/** The gateway did not do its work. What was under way when it opened changes nothing any more. */
export function afterSilence(breaker: Breaker, now: Date): Breaker {
  if (breaker.state === 'open') return breaker;
  if (breaker.state === 'probing')
    return { state: 'open', since: now, pause: Math.min(breaker.pause * 2, LONGEST_PAUSE) };
  const failures = breaker.failures + 1;
  return failures < FAILURES_TO_OPEN
    ? { state: 'closed', failures }
    : { state: 'open', since: now, pause: FIRST_PAUSE };
}
