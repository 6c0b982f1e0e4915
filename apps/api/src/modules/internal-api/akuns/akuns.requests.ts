import type { Locale } from '@teamanubot/phrases';
import { EmailField, TextField } from '../../../platform/http/fields.js';
import { given } from '../../../platform/http/given.js';
import { IgnoresUnknownFields } from '../../../platform/http/validation.pipe.js';
import { ConfirmationField, NewPasswordField, WhatsappNumberField } from '../../auth/auth.fields.js';
import type { AkunEdit, NewAccount } from '../../auth/manage-akuns.service.js';
import { Changing } from '../changing.js';
import { LooseFlagField } from '../loose.fields.js';

/** Customers of the former application read Indonesian. */
const LOCALE: Locale = 'id';
const ACTIVE = 'Whether the customer may log in and order';

@IgnoresUnknownFields()
export class EverythingNewAkun {
  @TextField({ max: 255, example: 'Siti Nurhaliza' }) name: string;
  @WhatsappNumberField() whatsapp_number: string;
  @EmailField() email: string;
  @NewPasswordField({ common: true }) password: string;
  @ConfirmationField('password') password_confirmation: string;
  @LooseFlagField({ optional: true, description: ACTIVE }) is_active?: boolean | null;

  get account(): NewAccount {
    const { name, email, whatsapp_number: number, password, is_active: isActive } = this;
    return { name, email, number, password, isActive: isActive ?? true, locale: LOCALE };
  }
}

@IgnoresUnknownFields()
export class EverythingAkunChange extends Changing {
  @TextField({ max: 255, optional: true, example: 'Siti Nurhaliza' }) name?: string | null;
  @WhatsappNumberField({ optional: true }) whatsapp_number?: string | null;
  @EmailField({ optional: true }) email?: string | null;
  @NewPasswordField({ common: true, optional: true }) password?: string | null;
  @ConfirmationField('password', { optional: true }) password_confirmation?: string | null;
  @LooseFlagField({ optional: true, description: ACTIVE }) is_active?: boolean | null;

  get edit(): AkunEdit {
    const { name, email, whatsapp_number: number, password, is_active: isActive } = this;
    return given({ name, email, number, password, isActive });
  }
}
