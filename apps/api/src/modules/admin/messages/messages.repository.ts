import { Injectable } from '@nestjs/common';
import type { Locale, TemplateKind } from '@teamanubot/phrases';
import type { MessageState } from '../../../integrations/whatsapp/domain/message-states.js';
import { Database } from '../../../platform/database/database.js';
import { type Condition, equal, type Listed, Lists, startsWith } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { foundBy } from '../../../platform/lists/search.js';
import type { Looked } from '../customer-search.js';
import { numberPrefixOf } from '../akuns/domain/number-prefix.js';
import { type Span, within } from '../filters.js';

/** Which messages; what is absent does not matter. */
export interface WantedMessages {
  /** The beginning of a number. */
  looked: Looked | undefined;
  state: MessageState | undefined;
  kind: string | undefined;
  akunId: number | undefined;
  queued: Span;
}

export interface MessageRow {
  id: string;
  akun_id: string | null;
  akun_name: string | null;
  number: string;
  kind: TemplateKind;
  language: Locale;
  state: MessageState;
  attempts: number;
  last_error: string | null;
  created_at: Date;
  not_after: Date | null;
  sent_at: Date | null;
}

const COLUMNS = `m.id AS id, m.akun_id, k.name AS akun_name, m.number, m.template AS kind, m.language, m.state, m.attempts,
  m.last_error, m.created_at, m.not_after, m.sent_at`;
const JOINS = 'LEFT JOIN akuns k ON k.id = m.akun_id';

/** The list of WhatsApp messages that operators see. */
@Injectable()
export class MessagesRepository {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
  ) {}

  list(wanted: WantedMessages, part: Part): Promise<Listed<MessageRow>> {
    const table = { table: 'whatsapp_messages', as: 'm', columns: COLUMNS, joins: JOINS };
    return this.lists.part(
      { ...table, where: conditionsOf(wanted), sorts: { created_at: 'm.created_at' } },
      part,
    );
  }

  /** Of the customer to whom it goes; null when it goes to none, or there is no such message. */
  async akunNameOf(messageId: number): Promise<string | null> {
    const rows: { name: string }[] = await this.database
      .on()
      .query('SELECT k.name FROM whatsapp_messages m JOIN akuns k ON k.id = m.akun_id WHERE m.id = ?', [
        messageId,
      ]);
    return rows[0]?.name ?? null;
  }
}

function conditionsOf({ looked, state, kind, akunId, queued }: WantedMessages): Condition[] {
  return [
    ...(looked ? [sentTo(looked)] : []),
    ...equal('m.state', state),
    ...equal('m.template', kind),
    ...equal('m.akun_id', akunId),
    ...within('m.created_at', queued),
  ];
}

/** Who may not look in numbers finds nothing. */
function sentTo({ q, inNumbers }: Looked): Condition {
  if (!inNumbers) return { sql: 'FALSE', values: [] };
  return foundBy('whatsapp_messages', 'm', [startsWith('m.number', numberPrefixOf(q) ?? q)]);
}
