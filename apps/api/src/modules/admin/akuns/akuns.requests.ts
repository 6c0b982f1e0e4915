import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '@teamanubot/phrases';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Min } from 'class-validator';
import { ChoiceField, EmailField, FlagField, SeenField, TextField } from '../../../platform/http/fields.js';
import { given } from '../../../platform/http/given.js';
import { WhatsappNumberField } from '../../auth/auth.fields.js';
import { LONGEST_NAME } from '../../auth/auth.requests.js';
import type { AkunEdit } from '../../auth/manage-akuns.service.js';

const MOST_AT_ONCE = 100;

export class AkunEditRequest {
  @TextField({ max: LONGEST_NAME, optional: true }) name?: string | null;
  @EmailField({ optional: true }) email?: string | null;
  @WhatsappNumberField({ optional: true }) whatsapp_number?: string | null;
  @ChoiceField(LOCALES, { optional: true }) locale?: Locale | null;
  @FlagField({ optional: true, description: 'No reminders of rentals that end' })
  reminders_opt_out?: boolean | null;
  @SeenField() updated_at: string | null;

  /** What is null or absent stays. */
  get edit(): AkunEdit {
    const { name, email, whatsapp_number: number, locale, reminders_opt_out: remindersOptOut } = this;
    return given({ name, email, number, locale, remindersOptOut });
  }

  get seenAt(): Date | null {
    return this.updated_at === null ? null : new Date(this.updated_at);
  }
}

export class AkunsDeactivateRequest {
  @ApiProperty({ type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: MOST_AT_ONCE })
  @Min(1, { each: true, message: 'whole_number' })
  @IsInt({ each: true, message: 'whole_number' })
  @ArrayMaxSize(MOST_AT_ONCE, { message: `max:${MOST_AT_ONCE}` })
  @ArrayMinSize(1, { message: 'required' })
  @IsArray({ message: 'required' })
  ids: number[];
}
