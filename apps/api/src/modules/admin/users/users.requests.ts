import { ChoiceField, EmailField, FlagField, SeenField, TextField } from '../../../platform/http/fields.js';
import { given } from '../../../platform/http/given.js';
import { type Role, ROLES } from '../../../platform/security/roles.js';
import { ConfirmationField, NewPasswordField } from '../../auth/auth.fields.js';
import { LONGEST_NAME } from '../../auth/auth.requests.js';
import type { UserEdit } from '../../auth/users.service.js';

export class NewPasswordRequest {
  @NewPasswordField() password: string;
  @ConfirmationField('password') password_confirmation: string;
}

export class NewUserRequest extends NewPasswordRequest {
  @TextField({ max: LONGEST_NAME }) name: string;
  @EmailField() email: string;
  @ChoiceField(ROLES) role: Role;
}

export class UserEditRequest {
  @TextField({ max: LONGEST_NAME, optional: true }) name?: string | null;
  @EmailField({ optional: true }) email?: string | null;
  @ChoiceField(ROLES, { optional: true, description: 'Another one ends the sessions' }) role?: Role | null;
  @FlagField({ optional: true, description: 'False ends the sessions' }) is_active?: boolean | null;
  @SeenField() updated_at: string | null;

  get edit(): UserEdit {
    const { name, email, role, is_active: isActive } = this;
    return given({ name, email, role, isActive });
  }

  get seenAt(): Date | null {
    return this.updated_at === null ? null : new Date(this.updated_at);
  }
}
