import { DateTime } from 'luxon';

/** A moment as the former application wrote it. */
export interface LegacyMoment {
  at: Date;
  /** A day without a time. */
  dayOnly: boolean;
}

const TIME = String.raw`(?:[ T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${TIME}(Z|[+-]\d{2}:?\d{2})?$`);
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`);
const DAY_AND_NAME = new RegExp(String.raw`^(\d{1,2})[ -](\p{L}{3,})[ -](\d{4}),?${TIME}$`, 'u');

/** The first three letters of each month, in Indonesian and in English. */
const MONTHS = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'aug', 'ags'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
];

interface Written {
  year: number;
  month: number;
  day: number;
  time: (string | undefined)[];
  offset?: string | undefined;
}

/**
 * Reads `2026-12-31 10:00:00`, `31-12-2026`, `31/12/2026 10:00`, `31 Desember 2026`. Null for what is no date, such as
 * `0000-00-00`, `permanen` or an empty text.
 *
 * @param zone in which it is meant, unless it names its own
 */
export function readLegacyMoment(text: string | null, zone: string): LegacyMoment | null {
  const written = text === null ? null : partsOf(text.trim());
  if (!written) return null;
  const { year, month, day, time, offset } = written;
  const [hour, minute, second] = time.map((part) => Number(part ?? 0));
  const moment = DateTime.fromObject(
    { year, month, day, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 },
    { zone: offset === undefined ? zone : zoneOf(offset) },
  );
  if (!moment.isValid || year < MIN_YEAR) return null;
  return { at: moment.toJSDate(), dayOnly: time[0] === undefined };
}

/** The last second of the day: who was promised a day has all of it. */
export function endOfDay({ at, dayOnly }: LegacyMoment, zone: string): Date {
  if (!dayOnly) return at;
  return DateTime.fromJSDate(at, { zone }).endOf('day').startOf('second').toJSDate();
}

const MIN_YEAR = 1971;

function partsOf(text: string): Written | null {
  const [, year, month, day, h1, m1, s1, offset] = YEAR_FIRST.exec(text) ?? [];
  if (year) return numbers(year, month, day, [h1, m1, s1], offset);
  const [, day2, month2, year2, h2, m2, s2] = DAY_FIRST.exec(text) ?? [];
  if (year2) return numbers(year2, month2, day2, [h2, m2, s2]);
  const [, day3, name = '', year3, h3, m3, s3] = DAY_AND_NAME.exec(text) ?? [];
  const index = MONTHS.findIndex((names) => names.includes(name.slice(0, 3).toLowerCase()));
  return year3 && index >= 0 ? numbers(year3, String(index + 1), day3, [h3, m3, s3]) : null;
}

function numbers(
  year: string,
  month: string | undefined,
  day: string | undefined,
  time: (string | undefined)[],
  offset?: string,
): Written {
  return { year: Number(year), month: Number(month), day: Number(day), time, offset };
}

function zoneOf(offset: string): string {
  return offset === 'Z' ? 'utc' : `utc${offset.slice(0, 3)}:${offset.slice(-2)}`;
}
