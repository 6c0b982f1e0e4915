const DAY_MS = 24 * 60 * 60 * 1000;

/** When a day (`2026-12-31`) begins in Jakarta, which keeps UTC+7 all year round. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** When the day after it begins. */
export function endOfDay(day: string): Date {
  return new Date(startOfDay(day).getTime() + DAY_MS);
}
