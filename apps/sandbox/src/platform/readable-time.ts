import type { Locale } from './locale.js';

const formatter = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', { timeZone: 'Asia/Jakarta', ...options });

const MOMENT = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;
const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

type Moment = number | string;

/** `31 Des 2026, 14.05 WIB` */
export const readableMoment = (moment: Moment, locale: Locale = 'id'): string =>
  `${formatter(locale, MOMENT).format(new Date(moment))} WIB`;

/** `Kamis, 31 Desember 2026` */
export const readableDay = (moment: Moment): string => formatter('id', DAY).format(new Date(moment));

/** `14.05` */
export const readableClock = (moment: Moment): string => formatter('id', CLOCK).format(new Date(moment));
