import { SeenField, TextField, WholeNumberField } from '../../../platform/http/fields.js';
import { given } from '../../../platform/http/given.js';
import type { SettingValues } from './settings.service.js';

const WEEK_IN_MINUTES = 7 * 24 * 60;

/** What is absent stays. The bounds are those of the same settings in the environment. */
export class EditSettingsRequest {
  @TextField({ max: 255, optional: true }) invoice_issuer_name?: string | null;
  @TextField({ max: 500, optional: true, description: 'A semicolon begins a new line' })
  invoice_issuer_address?: string | null;
  @TextField({ min: 0, max: 64, optional: true, description: 'Empty: there is none' })
  invoice_issuer_tax_id?: string | null;
  @WholeNumberField({ min: 5, max: WEEK_IN_MINUTES, optional: true })
  order_expiry_minutes?: number | null;
  @SeenField() updated_at: Date | null;

  get edit(): Partial<SettingValues> {
    const { order_expiry_minutes: minutes } = this;
    return given({
      invoice_issuer_name: oneLine(this.invoice_issuer_name),
      invoice_issuer_address: oneLine(this.invoice_issuer_address),
      invoice_issuer_tax_id: oneLine(this.invoice_issuer_tax_id),
      order_expiry_minutes: minutes == null ? undefined : String(minutes),
    });
  }
}

function oneLine(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ');
}
