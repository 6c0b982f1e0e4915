import { Injectable } from '@nestjs/common';
import type { Locale, TemplateKind } from '@teamanubot/phrases';
import { Database, type Tx } from '../../platform/database/database.js';
import { MessageTemplateEntity } from './message-template.entity.js';

/** Which wording: of a kind of message, in a language. */
export interface TemplateKey {
  kind: TemplateKind;
  language: Locale;
}

@Injectable()
export class MessageTemplateRepository {
  constructor(private readonly database: Database) {}

  /** Every wording that operators have written; a few dozen at most. */
  all(): Promise<MessageTemplateEntity[]> {
    return this.on().find();
  }

  lock({ kind, language }: TemplateKey, tx: Tx): Promise<MessageTemplateEntity | null> {
    return this.on(tx).findOne({ where: { kind, language }, lock: { mode: 'pessimistic_write' } });
  }

  async put(template: MessageTemplateEntity, tx: Tx): Promise<void> {
    await this.on(tx).upsert(template, ['kind', 'language']);
  }

  async remove({ kind, language }: TemplateKey, tx: Tx): Promise<void> {
    await this.on(tx).delete({ kind, language });
  }

  private on(tx?: Tx) {
    return this.database.on(tx).getRepository(MessageTemplateEntity);
  }
}
