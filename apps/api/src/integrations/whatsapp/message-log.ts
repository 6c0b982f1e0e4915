import { Injectable } from '@nestjs/common';
import { isOtp, type Locale, type TemplateKind, WHATSAPP_TEMPLATES } from '@teamanubot/phrases';
import { Clock } from '../../platform/clock/clock.js';
import { AppError, fieldError } from '../../platform/errors/app-error.js';
import { COUNTED } from '../../platform/lists/counted.js';
import type { MessageState } from './domain/message-states.js';
import { isResendable, resending } from './domain/resending.js';
import { type MessageFilter, MessageLogRepository, type Position } from './message-log.repository.js';
import type { WhatsappMessageEntity } from './whatsapp-message.entity.js';
import { Wordings } from './wordings.js';

export interface MessageSummary {
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
}

export interface MessageDetail extends MessageSummary {
  variables: Record<string, string>;
  /** As it would be written now, secrets left out; null for a code, and for what cannot be written. */
  text: string | null;
}

export interface MessageList {
  items: MessageSummary[];
  /** What to ask for more with; null at the end. */
  next: string | null;
  /** Of all that fit the filter, counted to {@link COUNTED}. */
  total: number;
  totalCapped: boolean;
}

const LARGEST_PAGE = 100;
const HIDDEN = '••••';

/** Every WhatsApp message and what became of it, for operators. */
@Injectable()
export class MessageLog {
  constructor(
    private readonly messages: MessageLogRepository,
    private readonly wordings: Wordings,
    private readonly clock: Clock,
  ) {}

  /** Newest first. The number may be typed as people do, `0812…` too. Throws `validation_failed` on `cursor`. */
  async list(
    filter: MessageFilter = {},
    { limit = 25, cursor }: { limit?: number; cursor?: string } = {},
  ): Promise<MessageList> {
    const wanted = { ...filter, numberPrefix: digitsOf(filter.numberPrefix ?? '') };
    const size = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    const position = cursor === undefined ? undefined : toPosition(cursor);
    const [rows, counted] = await Promise.all([
      this.messages.page(wanted, size + 1, position),
      this.messages.count(wanted, COUNTED + 1),
    ]);
    const items = rows.slice(0, size);
    const last = items.at(-1);
    return {
      items: items.map((message) => this.summary(message)),
      next: last && rows.length > size ? toCursor(last) : null,
      total: Math.min(counted, COUNTED),
      totalCapped: counted > COUNTED,
    };
  }

  /** Throws `not_found`. */
  async detail(id: number): Promise<MessageDetail> {
    const message = await this.messages.find(id);
    if (!message) throw new AppError('not_found');
    const { variables } = message;
    return { ...this.summary(message), variables, text: await this.textOf(message).catch(() => null) };
  }

  private summary(message: WhatsappMessageEntity): MessageSummary {
    const { id, akunId, number, template: kind, language, state, attempts } = message;
    const { lastError, createdAt, nextAttemptAt, notAfter, sentAt } = message;
    return {
      ...{ id, akunId, number, kind, language, state, attempts, lastError, createdAt, notAfter, sentAt },
      nextAttemptAt: state === 'queued' ? nextAttemptAt : null,
      isResendable: isResendable(resending(message, this.clock.now())),
    };
  }

  private async textOf({ template, language, variables }: WhatsappMessageEntity): Promise<string | null> {
    if (isOtp(template)) return null;
    const hidden = Object.fromEntries(WHATSAPP_TEMPLATES[template].secrets.map((name) => [name, HIDDEN]));
    return this.wordings.write(template, language, { ...variables, ...hidden });
  }
}

/** `0812 34…`, `+62 812…` and `62812…` are the beginning of one number. */
function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '').replace(/^0/, '62');
}

function toCursor({ createdAt, id }: Position): string {
  return Buffer.from(`${createdAt.getTime()}:${id}`).toString('base64url');
}

function toPosition(cursor: string): Position {
  const [, time, id] = /^(\d{1,15}):(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (time === undefined) throw fieldError('cursor', 'uuid');
  return { createdAt: new Date(Number(time)), id: Number(id) };
}
