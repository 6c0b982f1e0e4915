import { Injectable } from '@nestjs/common';
import {
  isEditable,
  type Locale,
  LOCALES,
  offeredVariables,
  renderWhatsapp,
  requiredVariables,
  sampleValues,
  type TemplateKind,
  WHATSAPP_TEMPLATES,
  whatsappPhrases,
} from '@teamanubot/phrases';
import { AuditLog, type Actor } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError, type FieldFault } from '../../platform/errors/app-error.js';
import type { MessageTemplateEntity } from './message-template.entity.js';
import { MessageTemplateRepository, type TemplateKey } from './message-template.repository.js';
import { assertUsable, editableKind, textFaults } from './template-errors.js';

/** A wording of one kind in one language, as it is used now. */
export interface Template extends TemplateKey {
  text: string;
  /** The wording that is shipped. */
  defaultText: string;
  /** Whether `text` is an operator's. */
  isOverridden: boolean;
  /** Not empty: the text is an operator's and cannot be used; messages go out in the shipped wording. */
  faults: FieldFault[];
  /** `user:7`; null while it is the shipped wording. */
  updatedBy: string | null;
  updatedAt: Date | null;
  variables: TemplateVariable[];
}

export interface TemplateVariable {
  name: string;
  isRequired: boolean;
  /** What a preview puts there. */
  example: string;
}

/** How a text would look on a phone, with made-up values. */
export interface TemplatePreview {
  /** Null while the text has faults. */
  text: string | null;
  faults: FieldFault[];
}

const EDITABLE = (Object.keys(WHATSAPP_TEMPLATES) as TemplateKind[]).filter(isEditable);

/** The wordings of WhatsApp messages, for operators. */
@Injectable()
export class MessageTemplates {
  constructor(
    private readonly templates: MessageTemplateRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every kind in every language. */
  async list(): Promise<Template[]> {
    const stored = await this.templates.all();
    const keys = EDITABLE.flatMap((kind) => LOCALES.map((language) => ({ kind, language })));
    return keys.map((key) => toTemplate(key, stored.find(isFor(key))));
  }

  /** One kind in every language. Throws `not_found`. */
  async ofKind(kind: string): Promise<Template[]> {
    const wanted = editableKind(kind);
    return (await this.list()).filter((template) => template.kind === wanted);
  }

  /**
   * How a kind would look in every language, with the given texts in place of those that are used now. Throws
   * `not_found`; a text that cannot be used is no error but has faults.
   */
  async preview(
    kind: string,
    texts: Partial<Record<Locale, string>> = {},
  ): Promise<Record<Locale, TemplatePreview>> {
    const previews = (await this.ofKind(kind)).map((template) => [
      template.language,
      previewOf(template, tidy(texts[template.language] ?? template.text)),
    ]);
    return Object.fromEntries(previews) as Record<Locale, TemplatePreview>;
  }

  /** The text with made-up values, as it is used now or as given. Throws `not_found`, `validation_failed` on `text`. */
  async sample(kind: string, language: Locale, text?: string): Promise<string> {
    const current = (await this.ofKind(kind)).find((template) => template.language === language);
    const body = tidy(text ?? usableText(current as Template));
    assertUsable(editableKind(kind), body);
    return written({ kind: editableKind(kind), language }, body);
  }

  /**
   * Puts a text in place of the shipped one. Throws `not_found`, `validation_failed` on `text`, and `conflict`, with the
   * wording as it is, when that has changed since `seenAt` (null: while it was the shipped one; absent: no matter).
   */
  async save(
    kind: string,
    language: Locale,
    text: string,
    actor: Actor,
    seenAt?: Date | null,
  ): Promise<Template> {
    const key = { kind: editableKind(kind), language };
    const template = { ...key, text: tidy(text), updatedBy: actor.name, updatedAt: this.clock.now() };
    assertUsable(template.kind, template.text);
    const kept = await this.change(key, template, actor, seenAt);
    return toTemplate(key, kept);
  }

  /** Goes back to the shipped text. Throws `not_found`, and `conflict` as {@link save} does. */
  async reset(kind: string, language: Locale, actor: Actor, seenAt?: Date | null): Promise<Template> {
    const key = { kind: editableKind(kind), language };
    return toTemplate(key, await this.change(key, null, actor, seenAt));
  }

  /** Answers what is stored afterwards. Without `seenAt` it does not matter what was there. */
  private change(
    key: TemplateKey,
    next: MessageTemplateEntity | null,
    actor: Actor,
    seenAt?: Date | null,
  ): Promise<MessageTemplateEntity | undefined> {
    return this.database.run(async (tx) => {
      const stored = await this.templates.lock(key, tx);
      if ((stored?.text ?? null) === (next?.text ?? null)) return stored ?? undefined;
      if (seenAt !== undefined && stored?.updatedAt.getTime() !== seenAt?.getTime()) throw moved(key, stored);
      await (next ? this.templates.put(next, tx) : this.templates.remove(key, tx));
      const [before, after] = [stored, next].map((template) => ({ text: template?.text ?? null }));
      const action = next ? 'template.save' : 'template.reset';
      const subject = `template:${key.kind}:${key.language}`;
      await this.audit.record(actor, { action, subject, before, after }, tx);
      return next ?? undefined;
    });
  }
}

function moved(key: TemplateKey, stored: MessageTemplateEntity | null): AppError {
  const { text, updatedBy, updatedAt } = toTemplate(key, stored ?? undefined);
  return new AppError('conflict', { data: { data: { text, updated_by: updatedBy, updated_at: updatedAt } } });
}

const isFor = (key: TemplateKey) => (template: TemplateKey) =>
  template.kind === key.kind && template.language === key.language;

/** Lines end in one way, and nothing stands around the text. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function toTemplate({ kind, language }: TemplateKey, stored: MessageTemplateEntity | undefined): Template {
  const defaultText = whatsappPhrases[language][kind];
  return {
    kind,
    language,
    text: stored?.text ?? defaultText,
    defaultText,
    isOverridden: stored !== undefined,
    faults: stored ? textFaults(kind, stored.text) : [],
    updatedBy: stored?.updatedBy ?? null,
    updatedAt: stored?.updatedAt ?? null,
    variables: variablesOf(kind, language),
  };
}

function variablesOf(kind: TemplateKind, language: Locale): TemplateVariable[] {
  const required = requiredVariables(kind);
  const examples = sampleValues(kind, language);
  return offeredVariables(kind).map((name) => ({
    name,
    isRequired: required.includes(name),
    example: examples[name] ?? '',
  }));
}

function previewOf(key: TemplateKey, text: string): TemplatePreview {
  const faults = textFaults(key.kind, text);
  return { text: faults.length > 0 ? null : written(key, text), faults };
}

function usableText({ text, defaultText, faults }: Template): string {
  return faults.length > 0 ? defaultText : text;
}

function written({ kind, language }: TemplateKey, text: string): string {
  return renderWhatsapp(kind, language, sampleValues(kind, language), text);
}
