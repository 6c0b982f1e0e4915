import { LOCALES, type Locale } from '@teamanubot/phrases';
import {
  ChoiceField,
  DigitsField,
  EmailField,
  FlagField,
  TextField,
  UuidField,
} from '../../platform/http/fields.js';
import { ConfirmationField, NewPasswordField, WhatsappNumberField } from './auth.fields.js';
import { LONGEST_NAME, LONGEST_PASSWORD } from './auth.requests.js';
import type { ProfileChanges } from './profile.service.js';

const CODE = { example: '042137' };

export class ForgotRequest {
  @EmailField() email: string;
}

export class ResetResendRequest {
  @UuidField() reset_id: string;
}

export class ResetRequest extends ResetResendRequest {
  @DigitsField(6, CODE) otp: string;
  @NewPasswordField() password: string;
  @ConfirmationField('password') password_confirmation: string;
}

export class ProfileRequest {
  @TextField({ max: LONGEST_NAME, optional: true }) name?: string | null;
  @EmailField({ optional: true, description: 'Another one wants `current_password`' }) email?: string | null;
  @ChoiceField(LOCALES, { optional: true }) locale?: Locale | null;
  @FlagField({ optional: true, description: 'No reminders of rentals that end' })
  reminders_opt_out?: boolean | null;
  @TextField({ max: LONGEST_PASSWORD, raw: true, optional: true }) current_password?: string | null;
}

/** What is null or absent stays. */
export function changesOf(request: ProfileRequest): ProfileChanges {
  const { name, email, locale, reminders_opt_out: remindersOptOut } = request;
  return Object.fromEntries(
    Object.entries({ name, email, locale, remindersOptOut }).filter(([, value]) => value != null),
  );
}

export class PasswordRequest {
  @TextField({ max: LONGEST_PASSWORD, raw: true }) current_password: string;
  @NewPasswordField() password: string;
  @ConfirmationField('password') password_confirmation: string;
}

export class NumberRequest {
  @WhatsappNumberField() whatsapp_number: string;
  @TextField({ max: LONGEST_PASSWORD, raw: true }) current_password: string;
}

export class NumberVerifyRequest {
  @DigitsField(6, CODE) otp: string;
}
