import { LOCALES, LONGEST_TEMPLATE, type Locale } from '@teamanubot/phrases';
import type { TestWish } from '../../../integrations/whatsapp/test-message.js';
import { ChoiceField, MomentField, SeenField, TextField } from '../../../platform/http/fields.js';
import { WhatsappNumberField } from '../../auth/auth.fields.js';

const TEXT = { min: 0, max: 2 * LONGEST_TEMPLATE, raw: true } as const;

export class SaveTemplateRequest {
  @TextField(TEXT) text: string;
  @SeenField() updated_at: Date | null;
}

export class ResetTemplateQuery {
  @MomentField({
    optional: true,
    description: 'As it was seen, absent for the shipped wording; 409 `conflict` when it has changed since',
  })
  updated_at?: Date | null;

  get seenAt(): Date | null {
    return this.updated_at ?? null;
  }
}

/** Texts in place of those that are used now. */
export class PreviewTemplateRequest {
  @TextField({ ...TEXT, optional: true }) id?: string | null;
  @TextField({ ...TEXT, optional: true }) en?: string | null;

  get texts(): Partial<Record<Locale, string>> {
    const said = LOCALES.flatMap((locale) => (this[locale] == null ? [] : [[locale, this[locale]]]));
    return Object.fromEntries(said) as Partial<Record<Locale, string>>;
  }
}

export class TestTemplateRequest {
  @WhatsappNumberField() number: string;
  @ChoiceField(LOCALES) language: Locale;
  @TextField({ ...TEXT, optional: true, description: 'What to try; without it what is used now' })
  text?: string | null;

  get wish(): Omit<TestWish, 'kind'> {
    const { number, language, text } = this;
    return { number, language, ...(text == null ? {} : { text }) };
  }
}
