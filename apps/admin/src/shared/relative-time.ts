import type { Locale } from '@teamanubot/phrases';
import { formatDate } from '@teamanubot/ui/format';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * How long ago an ISO 8601 moment was, in words: `sekarang`, `5 menit yang lalu`; after a week its day in WIB. A moment
 * that is still to come by this clock is now.
 */
export function relativeTime(iso: string, now: Date, locale: Locale): string {
  const age = Math.max(0, now.getTime() - Date.parse(iso));
  if (age >= WEEK) return formatDate(iso, locale);
  if (age < MINUTE) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  const words = new Intl.RelativeTimeFormat(locale);
  if (age < HOUR) return words.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return words.format(-Math.floor(age / HOUR), 'hour');
  return words.format(-Math.floor(age / DAY), 'day');
}
