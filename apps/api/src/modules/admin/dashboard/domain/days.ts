const DAY_MS = 86_400_000;
const WIB_OFFSET_MS = 7 * 3_600_000;

export const PERIODS = [1, 7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

/** Whole days of Jakarta, the running one the last of them, and as many before. */
export interface Days {
  now: Date;
  /** When the first of the days begins, and the first of those before. */
  from: Date;
  beforeFrom: Date;
  /** When today ends. */
  to: Date;
  /** `2026-12-24`, the oldest first. */
  names: string[];
}

/**
 * The last so many days of Jakarta. Those before end as far into their last day as we are into today: half a day is
 * not compared with a whole one.
 */
export function lastDays(now: Date, period: number): Days & { beforeEnd: Date } {
  const today = Math.floor((now.getTime() + WIB_OFFSET_MS) / DAY_MS);
  const begins = (day: number) => new Date(day * DAY_MS - WIB_OFFSET_MS);
  const first = today - period + 1;
  const from = begins(first);
  return {
    now,
    from,
    to: begins(today + 1),
    beforeFrom: begins(first - period),
    beforeEnd: new Date(now.getTime() - period * DAY_MS),
    names: Array.from({ length: period }, (_, index) => nameOf(first + index)),
  };
}

/** One value for each day, zero where there is none. */
export function filled<T>(names: readonly string[], found: ReadonlyMap<string, T>, nothing: T): T[] {
  return names.map((name) => found.get(name) ?? nothing);
}

function nameOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
