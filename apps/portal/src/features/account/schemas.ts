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

export function nameSchema(locale: Locale) {
  return z.object({ name: nameField(locale) });
}

export function emailSchema(locale: Locale) {
  return z.object({ email: emailField(locale), current_password: requiredField(locale) });
}

export function numberSchema(locale: Locale) {
  return z.object({ whatsapp_number: phoneField(locale), current_password: requiredField(locale) });
}

export function passwordSchema(locale: Locale) {
  return z
    .object({
      current_password: requiredField(locale),
      password: newPasswordField(locale),
      password_confirmation: requiredField(locale),
    })
    .check(samePassword(locale));
}
