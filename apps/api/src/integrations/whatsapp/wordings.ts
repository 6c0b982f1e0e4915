import { Injectable, Logger } from '@nestjs/common';
import { type Locale, renderWhatsapp, templateFaults, type TemplateKind } from '@teamanubot/phrases';
import { Remembered } from '../../platform/cache/remembered.js';
import type { MessageTemplateEntity } from './message-template.entity.js';
import { MessageTemplateRepository } from './message-template.repository.js';

/** So soon every worker knows a new wording. */
const KNOWN_FOR_MS = 2_000;

const keyOf = (kind: TemplateKind, language: Locale) => `${kind}:${language}`;

/** Writes messages: in an operator's words where there are any that can be used, else in those that are shipped. */
@Injectable()
export class Wordings {
  private readonly logger = new Logger(Wordings.name);
  private readonly reported = new Set<string>();
  private readonly stored = new Remembered(() => this.load(), KNOWN_FOR_MS);

  constructor(private readonly templates: MessageTemplateRepository) {}

  /** Throws when a value is missing. */
  async write(kind: TemplateKind, language: Locale, values: Record<string, string>): Promise<string> {
    const texts = await this.stored.get().catch((error: unknown) => this.none(error));
    return renderWhatsapp(kind, language, values, texts.get(keyOf(kind, language)));
  }

  private async load(): Promise<Map<string, string>> {
    const usable = (await this.templates.all()).filter((template) => this.isUsable(template));
    return new Map(usable.map(({ kind, language, text }) => [keyOf(kind, language), text]));
  }

  /** What was sound when it was saved may lack what a later release asks of it. */
  private isUsable({ kind, language, text, updatedAt }: MessageTemplateEntity): boolean {
    const faults = templateFaults(kind, text);
    const mark = `${keyOf(kind, language)}:${updatedAt.getTime()}`;
    if (faults.length > 0 && !this.reported.has(mark)) {
      this.reported.add(mark);
      this.logger.error({ kind, language, faults }, 'a wording cannot be used; the shipped one is');
    }
    return faults.length === 0;
  }

  private none(error: unknown): Map<string, string> {
    this.logger.warn({ err: error }, 'wordings could not be read; the shipped ones are used');
    return new Map();
  }
}
