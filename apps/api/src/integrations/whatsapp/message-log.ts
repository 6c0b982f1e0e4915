import { Injectable } from '@nestjs/common';
import { isOtp, type Locale, type TemplateKind, WHATSAPP_TEMPLATES } from '@teamanubot/phrases';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { MessageState } from './domain/message-states.js';
import { isResendable, resending } from './domain/resending.js';
import type { WhatsappMessageEntity } from './whatsapp-message.entity.js';
import { WhatsappMessageRepository } from './whatsapp-message.repository.js';
import { Wordings } from './wordings.js';

export interface MessageDetail {
  id: number;
  akunId: number | null;
  /** `62…`, digits only. */
  number: string;
  kind: TemplateKind;
  language: Locale;
  state: MessageState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  /** From when on it is its turn; null once it is settled. */
  nextAttemptAt: Date | null;
  notAfter: Date | null;
  sentAt: Date | null;
  isResendable: boolean;
  variables: Record<string, string>;
  /** As it would be written now, secrets left out; null for a code, and for what cannot be written. */
  text: string | null;
}

const HIDDEN = '••••';

/** What a WhatsApp message says and what became of it, for operators. */
@Injectable()
export class MessageLog {
  constructor(
    private readonly messages: WhatsappMessageRepository,
    private readonly wordings: Wordings,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`. */
  async detail(id: number): Promise<MessageDetail> {
    const message = await this.messages.find(id);
    if (!message) throw new AppError('not_found');
    const { akunId, number, template: kind, language, variables, state, attempts } = message;
    const { lastError, createdAt, nextAttemptAt, notAfter, sentAt } = message;
    return {
      ...{ id, akunId, number, kind, language, variables, state, attempts },
      ...{ lastError, createdAt, notAfter, sentAt },
      nextAttemptAt: state === 'queued' ? nextAttemptAt : null,
      isResendable: isResendable(resending(message, this.clock.now())),
      text: await this.textOf(message).catch(() => null),
    };
  }

  private async textOf({ template, language, variables }: WhatsappMessageEntity): Promise<string | null> {
    if (isOtp(template)) return null;
    const hidden = Object.fromEntries(WHATSAPP_TEMPLATES[template].secrets.map((name) => [name, HIDDEN]));
    return this.wordings.write(template, language, { ...variables, ...hidden });
  }
}
