import { ApiProperty } from '@nestjs/swagger';
import type { Locale, TemplateKind } from '@teamanubot/phrases';
import type { MessageState } from '../../../integrations/whatsapp/domain/message-states.js';
import type { MessageDetail } from '../../../integrations/whatsapp/message-log.js';
import type { Role } from '../../../platform/security/roles.js';
import { numberFor } from '../number-for.js';
import { MESSAGE_KINDS, MESSAGE_LANGUAGES, MESSAGE_STATES } from './messages.query.js';
import type { MessageRow } from './messages.repository.js';

const TEXT = { type: String, nullable: true } as const;
const MOMENT = { ...TEXT, format: 'date-time' } as const;

/** A WhatsApp message in the log. */
export class MessageAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ type: Number, nullable: true }) akun_id: number | null;
  @ApiProperty(TEXT) akun_name: string | null;
  @ApiProperty({ example: '6281234567890', description: 'Masked for viewers' }) number: string;
  @ApiProperty({ enum: MESSAGE_KINDS }) kind: TemplateKind;
  @ApiProperty({ enum: MESSAGE_LANGUAGES }) language: Locale;
  @ApiProperty({ enum: MESSAGE_STATES }) state: MessageState;
  @ApiProperty() attempts: number;
  @ApiProperty(TEXT) last_error: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ ...MOMENT, description: 'Later than this it is not sent any more' }) not_after:
    string | null;
  @ApiProperty(MOMENT) sent_at: string | null;

  static of(row: MessageRow, role: Role): MessageAnswer {
    return {
      ...row,
      id: Number(row.id),
      akun_id: row.akun_id === null ? null : Number(row.akun_id),
      number: numberFor(role, row.number),
      created_at: row.created_at.toISOString(),
      not_after: row.not_after?.toISOString() ?? null,
      sent_at: row.sent_at?.toISOString() ?? null,
    };
  }
}

/** A message and its text. */
export class MessageDetailAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ type: Number, nullable: true }) akun_id: number | null;
  @ApiProperty(TEXT) akun_name: string | null;
  @ApiProperty({ description: 'Masked for viewers' }) number: string;
  @ApiProperty({ enum: MESSAGE_KINDS }) kind: TemplateKind;
  @ApiProperty({ enum: MESSAGE_LANGUAGES }) language: Locale;
  @ApiProperty({ enum: MESSAGE_STATES }) state: MessageState;
  @ApiProperty() attempts: number;
  @ApiProperty(TEXT) last_error: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ ...MOMENT, description: 'When its turn is; null once it is settled' })
  next_attempt_at: string | null;
  @ApiProperty(MOMENT) not_after: string | null;
  @ApiProperty(MOMENT) sent_at: string | null;
  @ApiProperty() is_resendable: boolean;
  @ApiProperty({ ...TEXT, description: 'As it would be written now; null for a code, and for viewers' })
  text: string | null;

  static from(detail: MessageDetail, akunName: string | null, role: Role): MessageDetailAnswer {
    return {
      id: detail.id,
      akun_id: detail.akunId,
      akun_name: akunName,
      number: numberFor(role, detail.number),
      kind: detail.kind,
      language: detail.language,
      state: detail.state,
      attempts: detail.attempts,
      last_error: detail.lastError,
      created_at: detail.createdAt.toISOString(),
      next_attempt_at: detail.nextAttemptAt?.toISOString() ?? null,
      not_after: detail.notAfter?.toISOString() ?? null,
      sent_at: detail.sentAt?.toISOString() ?? null,
      is_resendable: detail.isResendable,
      text: textFor(role, detail.text),
    };
  }
}

export class ResentMessageAnswer {
  @ApiProperty({ description: 'Of the message that goes: another one when this one had been sent' })
  id: number;
}

/** Texts tell numbers and names as they are. */
function textFor(role: Role, text: string | null): string | null {
  return role === 'viewer' ? null : text;
}
