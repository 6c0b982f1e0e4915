import type { Urgency } from './urgency.js';

/** What is left to be sent at a moment: may be a fraction. */
export interface Allowance {
  left: number;
  at: Date;
}

const MINUTE_MS = 60_000;
/** The part of a minute's messages that may go at once; the rest of the minute refills. */
const BURST = 1 / 4;
/** The part of a burst that is kept for codes. */
const RESERVED = 1 / 4;

/** The most that may ever be left. A full burst and a minute of refilling make `perMinute`, never more. */
export function burstOf(perMinute: number): number {
  return Math.max(2, Math.floor(perMinute * BURST));
}

/** What others leave to codes. */
export function reserveOf(perMinute: number): number {
  return Math.max(1, Math.floor(burstOf(perMinute) * RESERVED));
}

/** Nothing was sent for long. */
export function fullAllowance(perMinute: number, at: Date): Allowance {
  return { left: burstOf(perMinute), at };
}

/**
 * What is left now. Moments come from one clock, but not always in order: an earlier one gives nothing. One that is
 * much earlier means that the clock was set back; from then on it counts again.
 */
export function refill({ left, at }: Allowance, perMinute: number, now: Date): Allowance {
  const burst = burstOf(perMinute);
  if (now <= at) return { left: Math.min(left, burst), at: isFarBefore(now, at) ? now : at };
  const gained = ((perMinute - burst) * (now.getTime() - at.getTime())) / MINUTE_MS;
  return { left: Math.min(left + gained, burst), at: now };
}

/** How many of the messages, the most urgent first, may go: codes until nothing is left, others down to the reserve. */
export function admitted({ left }: Allowance, waiting: readonly Urgency[], perMinute: number): number {
  const reserve = reserveOf(perMinute);
  let count = 0;
  for (const urgency of waiting) {
    if (left - count - (urgency === 'otp' ? 0 : reserve) < 1) break;
    count += 1;
  }
  return count;
}

export function spend({ left, at }: Allowance, count: number): Allowance {
  return { left: left - count, at };
}

function isFarBefore(now: Date, at: Date): boolean {
  return at.getTime() - now.getTime() > MINUTE_MS;
}
