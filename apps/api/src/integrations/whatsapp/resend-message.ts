import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@teamanubot/contracts';
import { AuditLog, type Actor, type AuditEntry } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { resendKey, type Resending, resending } from './domain/resending.js';
import type { WhatsappMessageEntity } from './whatsapp-message.entity.js';
import { WhatsappMessageRepository } from './whatsapp-message.repository.js';
import { WhatsappOutbox } from './whatsapp-outbox.js';

const REFUSALS: Partial<Record<Resending, ErrorCode>> = {
  is_code: 'message_not_resendable',
  lapsed: 'message_not_resendable',
  under_way: 'message_under_way',
};

/** Sends a message again at an operator's wish. */
@Injectable()
export class ResendMessage {
  constructor(
    private readonly messages: WhatsappMessageRepository,
    private readonly outbox: WhatsappOutbox,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the message that goes: the same one when it had not arrived, a new one when it had. With the same
   * `key`, of the request, no second one. Throws `not_found`, `message_not_resendable`, `message_under_way`.
   */
  async execute({ messageId, key }: { messageId: number; key: string }, actor: Actor): Promise<number> {
    const id = await this.database.run((tx) => this.resend(messageId, key, actor, tx));
    this.outbox.wake([id]);
    return id;
  }

  private async resend(messageId: number, key: string, actor: Actor, tx: Tx): Promise<number> {
    const message = await this.messages.lock(messageId, tx);
    if (!message) throw new AppError('not_found');
    const decision = resending(message, this.clock.now());
    const refusal = REFUSALS[decision];
    if (refusal) throw new AppError(refusal);
    return decision === 'new_row'
      ? this.copy(message, resendKey(messageId, key), actor, tx)
      : this.queueAgain(message, actor, tx);
  }

  private async queueAgain(message: WhatsappMessageEntity, actor: Actor, tx: Tx): Promise<number> {
    const { id, state, attempts, lastError } = message;
    await this.messages.requeue(id, tx);
    const before = { state, attempts, last_error: lastError };
    await this.record(actor, id, before, { state: 'queued' }, tx);
    return id;
  }

  private async copy(
    message: WhatsappMessageEntity,
    dedupeKey: string,
    actor: Actor,
    tx: Tx,
  ): Promise<number> {
    const known = await this.messages.findByDedupeKey(dedupeKey, tx);
    if (known) return known.id;
    const { akunId, number, template, variables, language, notAfter } = message;
    const copy = { akunId, number, template, variables, language, notAfter, dedupeKey };
    const id = await this.messages.insertOnce(copy, tx);
    await this.record(actor, message.id, { state: message.state }, { message: id }, tx);
    return id;
  }

  private record(actor: Actor, id: number, before: object, after: object, tx: Tx): Promise<void> {
    const entry: AuditEntry = { action: 'message.resend', subject: `message:${id}`, before, after };
    return this.audit.record(actor, entry, tx);
  }
}
