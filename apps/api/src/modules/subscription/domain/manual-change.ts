import { addSeconds, secondsBetween } from './extension.js';

const YEAR_SECONDS = 366 * 86_400;

/** No end by hand lies further ahead than this, in seconds. */
export const FURTHEST = 20 * YEAR_SECONDS;

/**
 * What a wish for another end comes to: the ledger moves by whole seconds. `before_start` and `too_far` are no ends
 * that a rental can have.
 */
export function adjustTo(
  rental: { mulai: Date; habis: Date },
  wanted: Date,
  now: Date,
): { habis: Date; seconds: number } | 'before_start' | 'too_far' {
  const seconds = secondsBetween(rental.habis, wanted);
  const habis = addSeconds(rental.habis, seconds);
  if (habis < rental.mulai) return 'before_start';
  return habis > addSeconds(now, FURTHEST) ? 'too_far' : { habis, seconds };
}
