import { validationPhrases, type Locale } from '@teamanubot/phrases';
import * as z from 'zod/mini';

interface Wanted {
  reason?: 'optional' | 'required' | undefined;
  /** What must be typed, and what is said when something else was. */
  typed?: { text: string; otherwise: string } | undefined;
}

/** What a confirmation wants before it is sent. */
export function confirmSchema(locale: Locale, { reason, typed }: Wanted) {
  const text = z.string();
  return z.object({
    reason:
      reason === 'required' ? text.check(z.trim(), z.minLength(1, validationPhrases[locale].required)) : text,
    typed: typed ? text.check(z.refine((value) => value.trim() === typed.text, typed.otherwise)) : text,
  });
}
