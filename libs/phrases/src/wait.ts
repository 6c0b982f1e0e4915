import type { Locale } from './locale.js';

type Unit = 'second' | 'minute' | 'hour';

const UNITS: Readonly<Record<Locale, Record<Unit, readonly [one: string, many: string]>>> = {
  id: { second: ['detik', 'detik'], minute: ['menit', 'menit'], hour: ['jam', 'jam'] },
  en: { second: ['second', 'seconds'], minute: ['minute', 'minutes'], hour: ['hour', 'hours'] },
};

/** From here on people count in the larger unit. */
const MANY_SECONDS = 90;
const MANY_MINUTES = 90;

/** A wait of so many seconds as people say it, rounded up so that whoever waits that long is not refused again. */
export function wordWait(seconds: number, locale: Locale): string {
  if (seconds < MANY_SECONDS) return say(Math.ceil(seconds), 'second', locale);
  const minutes = Math.ceil(seconds / 60);
  return minutes < MANY_MINUTES
    ? say(minutes, 'minute', locale)
    : say(Math.ceil(minutes / 60), 'hour', locale);
}

function say(count: number, unit: Unit, locale: Locale): string {
  const [one, many] = UNITS[locale][unit];
  return `${count} ${count === 1 ? one : many}`;
}
