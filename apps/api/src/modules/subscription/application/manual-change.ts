import { fieldError } from '../../../platform/errors/app-error.js';
import { addSeconds } from '../domain/extension.js';
import { adjustTo, FURTHEST } from '../domain/manual-change.js';

const LONGEST_REASON = 255;

/** Whoever changes something by hand says why. Throws `validation_failed` on `reason`. */
export function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason === '') throw fieldError('reason', 'required');
  if (reason.length > LONGEST_REASON) throw fieldError('reason', 'max_length', { value: LONGEST_REASON });
  return reason;
}

/** What a wish for another end comes to. Throws `validation_failed` on `habis`. */
export function endOf(
  rental: { mulai: Date; habis: Date },
  wanted: Date,
  now: Date,
): { habis: Date; seconds: number } {
  const decided = adjustTo(rental, wanted, now);
  if (decided === 'before_start') throw fieldError('habis', 'min', { value: rental.mulai.toISOString() });
  if (decided === 'too_far')
    throw fieldError('habis', 'max', { value: addSeconds(now, FURTHEST).toISOString() });
  return decided;
}
