const DAY_MS = 86_400_000;

/** The moments between which the overview counts. */
export interface Periods {
  now: Date;
  weekAgo: Date;
  monthAgo: Date;
  weekAhead: Date;
}

/** Whole days of 24 hours before and after a moment: 7 for a week, 30 for a month. */
export function periodsAround(now: Date): Periods {
  const daysFrom = (days: number) => new Date(now.getTime() + days * DAY_MS);
  return { now, weekAgo: daysFrom(-7), monthAgo: daysFrom(-30), weekAhead: daysFrom(7) };
}
