import { ApiProperty } from '@nestjs/swagger';
import { fill, validationPhrases, type Locale } from '@teamanubot/phrases';
import type {
  Template,
  TemplatePreview,
  TemplateVariable,
} from '../../../integrations/whatsapp/message-templates.js';
import type { FieldFault } from '../../../platform/errors/app-error.js';
import { MESSAGE_KINDS, MESSAGE_LANGUAGES } from '../messages/messages.query.js';

class TemplateVariableAnswer {
  @ApiProperty({ example: 'name' }) name: string;
  @ApiProperty() is_required: boolean;
  @ApiProperty({ description: 'What a preview puts there' }) example: string;

  static of({ name, isRequired, example }: TemplateVariable): TemplateVariableAnswer {
    return { name, is_required: isRequired, example };
  }
}

/** A wording of one kind in one language, as it is used now. */
export class TemplateAnswer {
  @ApiProperty({ enum: MESSAGE_KINDS }) kind: string;
  @ApiProperty({ enum: MESSAGE_LANGUAGES }) language: Locale;
  @ApiProperty() text: string;
  @ApiProperty({ description: 'The wording that is shipped' }) default_text: string;
  @ApiProperty({ description: "Whether the text is an operator's" }) is_overridden: boolean;
  @ApiProperty({ type: [String], description: 'Why the text cannot be used, if it cannot' }) faults: string[];
  @ApiProperty({ type: String, nullable: true }) updated_by: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) updated_at: string | null;
  @ApiProperty({ type: [TemplateVariableAnswer] }) variables: TemplateVariableAnswer[];

  static of(template: Template, locale: Locale): TemplateAnswer {
    return {
      kind: template.kind,
      language: template.language,
      text: template.text,
      default_text: template.defaultText,
      is_overridden: template.isOverridden,
      faults: worded(template.faults, locale),
      updated_by: template.updatedBy,
      updated_at: template.updatedAt?.toISOString() ?? null,
      variables: template.variables.map((variable) => TemplateVariableAnswer.of(variable)),
    };
  }
}

class TemplatePreviewAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'With made-up values; null while it has faults' })
  text: string | null;
  @ApiProperty({ type: [String] }) faults: string[];

  static of({ text, faults }: TemplatePreview, locale: Locale): TemplatePreviewAnswer {
    return { text, faults: worded(faults, locale) };
  }
}

/** How a kind would look in both languages. */
export class TemplatePreviewsAnswer {
  @ApiProperty({ type: TemplatePreviewAnswer }) id: TemplatePreviewAnswer;
  @ApiProperty({ type: TemplatePreviewAnswer }) en: TemplatePreviewAnswer;

  static of(previews: Record<Locale, TemplatePreview>, locale: Locale): TemplatePreviewsAnswer {
    return {
      id: TemplatePreviewAnswer.of(previews.id, locale),
      en: TemplatePreviewAnswer.of(previews.en, locale),
    };
  }
}

export class TestMessageAnswer {
  @ApiProperty({ description: 'Of the message in the log' }) id: number;
}

function worded(faults: readonly FieldFault[], locale: Locale): string[] {
  return faults.map(({ rule, params }) => fill(validationPhrases[locale][rule], params));
}
