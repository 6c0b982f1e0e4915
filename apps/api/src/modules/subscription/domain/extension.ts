import { addPeriod, anchorAt, type Period } from './period.js';

/** Where a subscription stands: when its time runs out and to which day of the month renewals return. */
export interface Standing {
  habis: Date | null;
  anchorDay: number | null;
}

/** Time added to a subscription, promised or given. Its moments differ by whole seconds. */
export interface Extension {
  startsAt: Date;
  until: Date;
  anchorDay: number;
  /** Whether a running rental is extended; otherwise a new one starts. */
  renewal: boolean;
}

export const NEVER_RENTED: Standing = { habis: null, anchorDay: null };

const SECOND_MS = 1000;

/** Whether there is time left: at `habis` itself there is none. */
export function isRunning(habis: Date | null, now: Date): habis is Date {
  return habis !== null && habis > now;
}

/**
 * `start = max(now, habis)`, `until = max(start + period, floor)`: the one rule by which `habis` moves, when it is
 * quoted (no floor yet) and when it is given (the quote is the floor). The payment rules, Ordering 6 and Activation.
 */
export function extend(standing: Standing, period: Period, now: Date, floor: Date | null = null): Extension {
  const renewal = isRunning(standing.habis, now);
  const startsAt = latest(wholeSecond(now), standing.habis);
  const anchorDay = anchorAt(startsAt, renewal ? standing.anchorDay : null);
  const natural = addPeriod(startsAt, period, anchorDay);
  const until = addSeconds(startsAt, secondsBetween(startsAt, latest(natural, floor)));
  return { startsAt, until, anchorDay: anchorAt(until, period.unit === 'day' ? null : anchorDay), renewal };
}

/** Whole seconds from one moment to the other; a part of a second counts as one, in the customer's favour. */
export function secondsBetween(from: Date, to: Date): number {
  return Math.ceil((to.getTime() - from.getTime()) / SECOND_MS);
}

export function addSeconds(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * SECOND_MS);
}

function wholeSecond(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / SECOND_MS) * SECOND_MS);
}

function latest(moment: Date, other: Date | null): Date {
  return other !== null && other > moment ? other : moment;
}
