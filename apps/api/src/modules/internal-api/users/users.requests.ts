import { EmailField, TextField } from '../../../platform/http/fields.js';
import { given } from '../../../platform/http/given.js';
import { IgnoresUnknownFields } from '../../../platform/http/validation.pipe.js';
import { ConfirmationField, NewPasswordField } from '../../auth/auth.fields.js';
import type { Appointment, UserChange } from '../../auth/users.service.js';
import { Changing } from '../changing.js';

@IgnoresUnknownFields()
export class EverythingNewUser {
  @TextField({ max: 255, example: 'Budi Santoso' }) name: string;
  @EmailField() email: string;
  @NewPasswordField({ common: true }) password: string;
  @ConfirmationField('password') password_confirmation: string;

  /** What else a user may do is said in the console. */
  get appointment(): Appointment {
    const { name, email, password } = this;
    return { name, email, password, role: 'viewer' };
  }
}

@IgnoresUnknownFields()
export class EverythingUserChange extends Changing {
  @TextField({ max: 255, optional: true, example: 'Budi Santoso' }) name?: string | null;
  @EmailField({ optional: true }) email?: string | null;
  @NewPasswordField({ common: true, optional: true }) password?: string | null;
  @ConfirmationField('password', { optional: true }) password_confirmation?: string | null;

  get edit(): UserChange {
    const { name, email, password } = this;
    return given({ name, email, password });
  }
}
