import { LOCALES, WHATSAPP_TEMPLATES } from '@teamanubot/phrases';
import { ChoiceField, DayField, WholeNumberField } from '../../../platform/http/fields.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import type { Role } from '../../../platform/security/roles.js';
import { lookedFor } from '../customer-search.js';
import { NEXT, type MessageState } from '../../../integrations/whatsapp/domain/message-states.js';
import { daysOf } from '../filters.js';
import type { WantedMessages } from './messages.repository.js';

export const MESSAGE_STATES = Object.keys(NEXT) as MessageState[];
export const MESSAGE_KINDS = Object.keys(WHATSAPP_TEMPLATES);
export const MESSAGE_LANGUAGES = [...LOCALES];

/** Which messages. Days are those of Jakarta, both of them included. */
export class MessagesQuery extends ListQuery {
  @SortField(['created_at']) sort = '-created_at';

  @ChoiceField(MESSAGE_STATES, { optional: true })
  'filter[state]'?: MessageState;

  @ChoiceField(MESSAGE_KINDS, { optional: true })
  'filter[kind]'?: string;

  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, fromText: true, optional: true })
  'filter[akun_id]'?: number;

  @DayField({ optional: true, description: 'Queued on this day or later.' })
  'filter[from]'?: string;

  @DayField({ optional: true, description: 'Queued on this day or earlier.' })
  'filter[to]'?: string;

  wantedBy(role: Role): WantedMessages {
    return {
      looked: lookedFor(this.q, role),
      state: this['filter[state]'],
      kind: this['filter[kind]'],
      akunId: this['filter[akun_id]'],
      queued: daysOf(this['filter[from]'], this['filter[to]']),
    };
  }
}
