import { validationPhrases, type Locale } from '@teamanubot/phrases';
import * as z from 'zod/mini';

/** What the form checks before anything is sent; the API checks again, and has the last word. */
export function loginSchema(locale: Locale) {
  const says = validationPhrases[locale];
  return z.object({
    email: z.string().check(z.trim(), z.minLength(1, says.required), z.email(says.email)),
    password: z.string().check(z.minLength(1, says.required)),
    remember: z.boolean(),
  });
}

export function codeSchema(locale: Locale) {
  return z.object({ code: z.string().check(z.trim(), z.minLength(1, validationPhrases[locale].required)) });
}
