import { uiPhrases, type Locale } from '@teamanubot/phrases';

/** Western Indonesia keeps UTC+7 all year round, so its wall clock is plain arithmetic. */
const WIB_OFFSET_MS = 7 * 3_600_000;

const two = (n: number) => String(n).padStart(2, '0');

/** `31 Des 2026`: the day in WIB of an ISO 8601 moment. */
export function formatDate(iso: string, locale: Locale): string {
  const wall = wallClock(iso);
  return `${wall.getUTCDate()} ${uiPhrases[locale].months[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
}

/** `31 Des 2026, 14.05 WIB` (`31 Dec 2026, 14:05 WIB` in English), whatever zone the device keeps. */
export function formatMoment(iso: string, locale: Locale): string {
  const wall = wallClock(iso);
  const clock = `${two(wall.getUTCHours())}${uiPhrases[locale].clockSeparator}${two(wall.getUTCMinutes())}`;
  return `${formatDate(iso, locale)}, ${clock} WIB`;
}

function wallClock(iso: string): Date {
  return new Date(Date.parse(iso) + WIB_OFFSET_MS);
}
