import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Locale, TemplateKind, TemplateSecrets, TemplateVariables } from '@teamanubot/phrases';
import type { Queue } from 'bull';
import type { Tx } from '../../platform/database/database.js';
import { wake } from '../../platform/queue/wake.js';
import { SecretVariables } from './secret-variables.js';
import { WhatsappMessageRepository } from './whatsapp-message.repository.js';

export const WHATSAPP_QUEUE = 'whatsapp-messages';

export interface OutboundMessage<K extends TemplateKind = TemplateKind> {
  kind: K;
  akunId: number | null;
  /** `62…`, digits only. */
  number: string;
  locale: Locale;
  /** Stored and shown to operators: nothing secret. */
  variables: TemplateVariables<K>;
  /** Kept out of every table; gone after so many seconds, and the message with them. */
  secrets?: { values: TemplateSecrets<K>; seconds: number };
  /** Says what the message is about: a second one with the same key is not sent. */
  dedupeKey: string;
  /** Dropped instead of being sent later than this. */
  notAfter?: Date;
}

/** The way out for messages: rows that are committed together with what they tell about. */
@Injectable()
export class WhatsappOutbox {
  constructor(
    private readonly messages: WhatsappMessageRepository,
    private readonly secrets: SecretVariables,
    @InjectQueue(WHATSAPP_QUEUE) private readonly queue: Queue<{ id: number }>,
  ) {}

  /**
   * Queues a message as part of the caller's transaction; answers its id, also when the key was there already.
   * Throws `service_unavailable` when it has secrets and Redis is away.
   */
  async enqueue<K extends TemplateKind>(message: OutboundMessage<K>, tx: Tx): Promise<number> {
    const { kind, locale, akunId, number, variables, secrets, dedupeKey } = message;
    const id = await this.messages.insertOnce(
      {
        akunId,
        number,
        template: kind,
        variables,
        language: locale,
        dedupeKey,
        notAfter: message.notAfter ?? null,
      },
      tx,
    );
    if (secrets) await this.secrets.put(id, secrets.values, secrets.seconds);
    return id;
  }

  /** Rings for messages whose transaction is committed. */
  wake(ids: readonly number[]): void {
    for (const id of ids) wake(this.queue, id);
  }

  /** Takes the secrets of a message away, so that it is dropped if it is still waiting. */
  async revoke(id: number): Promise<void> {
    await this.secrets.forget(id);
  }
}
