import { fill, validationPhrases, type Locale } from '@teamanubot/phrases';
import * as z from 'zod/mini';

const MAX_NAME = 100;
const MIN_PASSWORD = 8;
const MAX_BYTES = 72;

/** What the fields of forms check before anything is sent; the API checks again, and has the last word. */
export function requiredField(locale: Locale) {
  return z.string().check(z.minLength(1, validationPhrases[locale].required));
}

export function nameField(locale: Locale) {
  const says = validationPhrases[locale];
  return z
    .string()
    .check(
      z.trim(),
      z.minLength(1, says.required),
      z.maxLength(MAX_NAME, fill(says.max_length, { value: MAX_NAME })),
    );
}

export function emailField(locale: Locale) {
  const says = validationPhrases[locale];
  return z.string().check(z.trim(), z.minLength(1, says.required), z.email(says.email));
}

export function phoneField(locale: Locale) {
  const says = validationPhrases[locale];
  return z.string().check(z.minLength(1, says.required), z.regex(/^628\d{7,11}$/, says.phone));
}

/** A password that is being chosen. */
export function newPasswordField(locale: Locale) {
  const says = validationPhrases[locale];
  return z.string().check(
    z.minLength(1, says.required),
    z.minLength(MIN_PASSWORD, fill(says.min_length, { value: MIN_PASSWORD })),
    z.refine(
      (password) => new TextEncoder().encode(password).length <= MAX_BYTES,
      fill(says.max_bytes, { value: MAX_BYTES }),
    ),
  );
}

/** For forms with `password` and `password_confirmation`: that they are the same, once there is something to compare. */
export function samePassword(locale: Locale) {
  return z.refine<{ password: string; password_confirmation: string }>(
    (form) => form.password === form.password_confirmation,
    {
      path: ['password_confirmation'],
      error: validationPhrases[locale].confirmation,
      when: ({ value }) => Boolean((value as { password_confirmation?: string }).password_confirmation),
    },
  );
}
