import { fill, validationPhrases, type Locale } from '@teamanubot/phrases';
import * as z from 'zod/mini';

const MAX_NAME = 100;
const MIN_PASSWORD = 8;

/** What the forms check before anything is sent; the API checks again, and has the last word. */
export function registerSchema(locale: Locale) {
  const says = validationPhrases[locale];
  return z
    .object({
      name: z
        .string()
        .check(
          z.trim(),
          z.minLength(1, says.required),
          z.maxLength(MAX_NAME, fill(says.max_length, { value: MAX_NAME })),
        ),
      email: email(locale),
      whatsapp_number: z.string().check(z.minLength(1, says.required), z.regex(/^628\d{7,11}$/, says.phone)),
      password: z.string().check(
        z.minLength(1, says.required),
        z.minLength(MIN_PASSWORD, fill(says.min_length, { value: MIN_PASSWORD })),
        z.refine(
          (password) => new TextEncoder().encode(password).length <= 72,
          fill(says.max_bytes, { value: 72 }),
        ),
      ),
      password_confirmation: z.string().check(z.minLength(1, says.required)),
    })
    .check(
      z.refine((form) => form.password === form.password_confirmation, {
        path: ['password_confirmation'],
        error: says.confirmation,
        when: ({ value }) => Boolean((value as { password_confirmation?: string }).password_confirmation),
      }),
    );
}

export function loginSchema(locale: Locale) {
  return z.object({
    email: email(locale),
    password: z.string().check(z.minLength(1, validationPhrases[locale].required)),
  });
}

function email(locale: Locale) {
  const says = validationPhrases[locale];
  return z.string().check(z.trim(), z.minLength(1, says.required), z.email(says.email));
}
