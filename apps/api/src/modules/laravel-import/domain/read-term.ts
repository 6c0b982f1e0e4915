import { endOfDay, readLegacyMoment } from './legacy-moment.js';

export interface WrittenTerm {
  start: string | null;
  end: string | null;
  /** When the row was made. */
  createdAt: Date | null;
}

export interface ReadTerm {
  mulai: Date;
  habis: Date;
  /** The end cannot be read: the term is over before it begins. */
  isUnreadable: boolean;
  dayOnly: boolean;
}

/**
 * From when until when. An unreadable end leaves no time: `habis` is `mulai`. A start that is not known is the moment
 * of the row, or else now; it is never after the end.
 */
export function readTerm({ start, end, createdAt }: WrittenTerm, zone: string, now: Date): ReadTerm {
  const began = readLegacyMoment(start, zone)?.at ?? createdAt ?? now;
  const ends = readLegacyMoment(end, zone);
  if (!ends) {
    const at = wholeSecond(began);
    return { mulai: at, habis: at, isUnreadable: true, dayOnly: false };
  }
  const habis = wholeSecond(endOfDay(ends, zone));
  const mulai = began < habis ? wholeSecond(began) : habis;
  return { mulai, habis, isUnreadable: false, dayOnly: ends.dayOnly };
}

function wholeSecond(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1_000) * 1_000);
}
