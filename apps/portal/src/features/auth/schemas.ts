import type { Locale } from '@teamanubot/phrases';
import * as z from 'zod/mini';
import {
  emailField,
  nameField,
  newPasswordField,
  phoneField,
  requiredField,
  samePassword,
} from '../../shared/fields.js';

export function registerSchema(locale: Locale) {
  return z
    .object({
      name: nameField(locale),
      email: emailField(locale),
      whatsapp_number: phoneField(locale),
      password: newPasswordField(locale),
      password_confirmation: requiredField(locale),
    })
    .check(samePassword(locale));
}

export function loginSchema(locale: Locale) {
  return z.object({ email: emailField(locale), password: requiredField(locale) });
}

export function forgotSchema(locale: Locale) {
  return z.object({ email: emailField(locale) });
}

export function resetSchema(locale: Locale) {
  return z
    .object({ password: newPasswordField(locale), password_confirmation: requiredField(locale) })
    .check(samePassword(locale));
}
