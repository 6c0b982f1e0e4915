import { fieldError } from '../../../platform/errors/app-error.js';

const LONGEST_REASON = 255;

/** Whoever changes something by hand says why. Throws `validation_failed` on `reason`. */
export function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason === '') throw fieldError('reason', 'required');
  if (reason.length > LONGEST_REASON) throw fieldError('reason', 'max_length', { value: LONGEST_REASON });
  return reason;
}
