import { DigitsField, EmailField, TextField } from '../../platform/http/fields.js';
import { ConfirmationField, NewPasswordField } from './auth.fields.js';
import { LONGEST_NAME, LONGEST_PASSWORD } from './auth.requests.js';

/** A sealed challenge with room to grow. */
const LONGEST_CHALLENGE = 1_000;
const LONGEST_RECOVERY_CODE = 40;
const CODE = { example: '042137' };

export class ChallengeRequest {
  @TextField({ max: LONGEST_CHALLENGE, description: 'As the login gave it' }) challenge: string;
  @DigitsField(6, CODE) code: string;
}

export class RecoveryRequest {
  @TextField({ max: LONGEST_CHALLENGE, description: 'As the login gave it' }) challenge: string;
  @TextField({ max: LONGEST_RECOVERY_CODE, example: 'K7QW-3FZA-PL2M-Y5RB' }) code: string;
}

export class CurrentPasswordRequest {
  @TextField({ max: LONGEST_PASSWORD, raw: true }) current_password: string;
}

export class TotpConfirmRequest {
  @DigitsField(6, CODE) code: string;
}

export class AdminProfileRequest {
  @TextField({ max: LONGEST_NAME, optional: true }) name?: string | null;
  @EmailField({ optional: true, description: 'Another one wants `current_password`' }) email?: string | null;
  @TextField({ max: LONGEST_PASSWORD, raw: true, optional: true }) current_password?: string | null;
}

export class AdminPasswordRequest extends CurrentPasswordRequest {
  @NewPasswordField() password: string;
  @ConfirmationField('password') password_confirmation: string;
}
