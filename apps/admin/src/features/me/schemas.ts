import { validationPhrases, type Locale } from '@teamanubot/phrases';
import * as z from 'zod/mini';

/** What the forms check before anything is sent; the API has the last word. `changesEmail`: the password is asked for. */
export function profileSchema(locale: Locale, changesEmail: boolean) {
  const says = validationPhrases[locale];
  const text = z.string().check(z.minLength(1, says.required));
  return z.object({
    name: z.string().check(z.trim(), z.minLength(1, says.required)),
    email: z.string().check(z.trim(), z.minLength(1, says.required), z.email(says.email)),
    current_password: changesEmail ? text : z.string(),
  });
}

export function passwordSchema(locale: Locale) {
  const says = validationPhrases[locale];
  const text = z.string().check(z.minLength(1, says.required));
  return z.object({ current_password: text, password: text, password_confirmation: text }).check(
    z.refine((form) => form.password === form.password_confirmation, {
      error: says.confirmation,
      path: ['password_confirmation'],
    }),
  );
}
