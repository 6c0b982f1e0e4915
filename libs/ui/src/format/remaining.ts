import { uiPhrases, type Locale } from '@teamanubot/phrases';
import { counted } from './counted.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A rental that ends within this time is shown first, in amber. */
const SOON = 3 * DAY;

export interface Remaining {
  unit: 'days' | 'hours' | 'minutes' | 'over';
  count: number;
}

/**
 * What is left until `habis`, in the largest unit of which there is one. Days are the nearest number, so that a month
 * that has just been bought has 30; hours and minutes are rounded down, so that the last day never promises more.
 */
export function remaining(habis: string, now: Date): Remaining {
  const left = Date.parse(habis) - now.getTime();
  if (left <= 0) return { unit: 'over', count: 0 };
  if (left < HOUR) return { unit: 'minutes', count: Math.max(1, Math.floor(left / MINUTE)) };
  if (left < DAY) return { unit: 'hours', count: Math.floor(left / HOUR) };
  return { unit: 'days', count: Math.round(left / DAY) };
}

/** `sisa 12 hari`. */
export function remainingText(habis: string, now: Date, locale: Locale): string {
  const { unit, count } = remaining(habis, now);
  const words = uiPhrases[locale].remaining;
  return unit === 'over' ? words.over : counted(words[unit], count);
}

export function endsSoon(habis: string, now: Date): boolean {
  const left = Date.parse(habis) - now.getTime();
  return left > 0 && left <= SOON;
}

/** The part of `mulai`…`habis` that is still to come, 0 to 1. */
export function remainingShare(mulai: string, habis: string, now: Date): number {
  const whole = Date.parse(habis) - Date.parse(mulai);
  if (whole <= 0) return 0;
  return Math.min(1, Math.max(0, (Date.parse(habis) - now.getTime()) / whole));
}
