const DAY_MS = 86_400_000;
const WIB_OFFSET_MS = 7 * 3_600_000;

export const PERIODS = [1, 7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

/** A stretch of time, the end not in it. */
export interface Span {
  from: Date;
  to: Date;
}

/** Whole days of Jakarta, the running one the last of them, and as many before. */
export interface Days {
  /** From the first moment of the first day to the last of today. */
  span: Span;
  /** As many days before, up to as far into the last of them as we are into today: half a day is not compared with a whole. */
  before: Span;
  /** `2026-12-24`, the oldest first. */
  names: string[];
}

/** The last so many days of Jakarta. */
export function lastDays(now: Date, period: number): Days {
  const today = dayOf(now);
  const first = today - period + 1;
  return {
    span: { from: begins(first), to: begins(today + 1) },
    before: { from: begins(first - period), to: new Date(now.getTime() - period * DAY_MS) },
    names: Array.from({ length: period }, (_, index) => nameOf(first + index)),
  };
}

/** The day that is so many after today, as its name and as all of its moments. */
export function dayFrom(now: Date, days: number): { name: string } & Span {
  const day = dayOf(now) + days;
  return { name: nameOf(day), from: begins(day), to: begins(day + 1) };
}

/** One value for each day, zero where there is none. */
export function filled<T>(names: readonly string[], found: ReadonlyMap<string, T>, nothing: T): T[] {
  return names.map((name) => found.get(name) ?? nothing);
}

/** Days of Jakarta since 1970. */
function dayOf(moment: Date): number {
  return Math.floor((moment.getTime() + WIB_OFFSET_MS) / DAY_MS);
}

function begins(day: number): Date {
  return new Date(day * DAY_MS - WIB_OFFSET_MS);
}

function nameOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
