import { DateTime } from 'luxon';
import type { DurationUnit } from '../../catalog/domain/terms.js';

/** So many days, months or years of rental. */
export interface Period {
  count: number;
  unit: DurationUnit;
}

const ZONE = 'Asia/Jakarta';
const DAY_MS = 24 * 60 * 60 * 1000;
const MONTHS_IN_YEAR = 12;
const DAYS_OF_MONTH = Array.from({ length: 31 }, (_, index) => index + 1);

/** A package bought several times over at once. */
export function times({ count, unit }: Period, quantity: number): Period {
  return { count: count * quantity, unit };
}

/**
 * The end of a period. Days are 24 hours each; months and years are those of the calendar in Jakarta and end on
 * the anchor day, or on the last day of a month that is too short for it (the payment rules, Activation).
 */
export function addPeriod(start: Date, { count, unit }: Period, anchorDay: number): Date {
  if (unit === 'day') return new Date(start.getTime() + count * DAY_MS);
  const months = unit === 'year' ? count * MONTHS_IN_YEAR : count;
  const month = inJakarta(start).set({ day: 1 }).plus({ months });
  return month.set({ day: clamp(anchorDay, month) }).toJSDate();
}

/**
 * The day of the month to which months that follow `moment` return: the one kept from before while `moment` still
 * stands on it (28 February stands on the 31st), otherwise the day of `moment` itself.
 */
export function anchorAt(moment: Date, kept: number | null): number {
  const local = inJakarta(moment);
  return kept !== null && local.day === clamp(kept, local) ? kept : local.day;
}

/** The days of the month to which months that follow `moment` may return: its own, or any later one at a month's end. */
export function anchorsOf(moment: Date): number[] {
  return DAYS_OF_MONTH.filter((day) => anchorAt(moment, day) === day);
}

function inJakarta(moment: Date): DateTime<true> {
  return DateTime.fromJSDate(moment, { zone: ZONE }) as DateTime<true>;
}

function clamp(day: number, month: DateTime<true>): number {
  return Math.min(day, month.daysInMonth);
}
