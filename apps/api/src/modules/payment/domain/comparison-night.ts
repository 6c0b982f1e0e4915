const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WIB_OFFSET = 7 * HOUR;
/** When the comparison of a day begins, in WIB: few people pay then. */
const BEGINS_AT = 2 * HOUR;

/** A little longer than orders are watched after their closing. */
export const COMPARED_DAYS = 8;

/** The day whose comparison is due, as `2026-12-24` in WIB. */
export function comparisonDay(now: Date): string {
  return new Date(now.getTime() + WIB_OFFSET - BEGINS_AT).toISOString().slice(0, 10);
}

/** Orders older than this are not compared any more. */
export function comparedSince(now: Date): Date {
  return new Date(now.getTime() - COMPARED_DAYS * DAY);
}
