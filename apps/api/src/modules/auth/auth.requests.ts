import { DigitsField, EmailField, FlagField, TextField, UuidField } from '../../platform/http/fields.js';
import { ConfirmationField, NewPasswordField, WhatsappNumberField } from './auth.fields.js';

export const LONGEST_NAME = 100;
/** More than bcrypt reads; a bound, so that nobody sends a novel. */
export const LONGEST_PASSWORD = 255;

export class RegisterRequest {
  @TextField({ max: LONGEST_NAME, example: 'Siti Nurhaliza' }) name: string;
  @EmailField() email: string;
  @WhatsappNumberField() whatsapp_number: string;
  @NewPasswordField() password: string;
  @ConfirmationField('password') password_confirmation: string;
}

export class ResendRequest {
  @UuidField() registration_id: string;
}

export class VerifyRequest {
  @UuidField() registration_id: string;
  @DigitsField(6, { example: '042137' }) otp: string;
}

export class LoginRequest {
  @EmailField() email: string;
  @TextField({ max: LONGEST_PASSWORD, raw: true }) password: string;
  @FlagField({ optional: true, description: 'Stay logged in for 60 days' }) remember?: boolean;
}
