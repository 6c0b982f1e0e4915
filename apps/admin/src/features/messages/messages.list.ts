import { WHATSAPP_TEMPLATES } from '@teamanubot/phrases';
import type { ListPlan } from '../../shared/list/list-plan.js';
import { sayNumber } from '../../shared/phone-number.js';
import type { Message } from '../../shell/api/types.js';
import { listMessages, type MessagesQuery } from './messages.api.js';

export const messagesList: ListPlan<Message, MessagesQuery> = {
  name: 'messages',
  path: '/messages',
  id: ({ id }) => id,
  called: ({ number }) => sayNumber(number),
  columns: [
    { key: 'number', label: 'messages.column.number', lead: true, text: ({ number }) => sayNumber(number) },
    { key: 'customer', label: 'messages.column.customer', text: ({ akun_name }) => akun_name },
    { key: 'kind', label: 'messages.column.kind', fold: 'note' },
    { key: 'state', label: 'messages.column.state', fold: 'value' },
    { key: 'attempts', label: 'messages.column.attempts', numeric: true, text: ({ attempts }) => attempts },
    { key: 'created', label: 'messages.column.created', sort: 'created_at', moment: true, fold: 'aside' },
    { key: 'sent', label: 'messages.column.sent', moment: true },
    { key: 'error', label: 'messages.column.error', extra: true, text: ({ last_error }) => last_error },
    { key: 'id', label: 'messages.column.id', mono: true, extra: true, text: ({ id }) => id },
  ],
  sort: '-created_at',
  filters: [
    {
      name: 'state',
      label: 'messages.column.state',
      kind: 'choice',
      choices: (['queued', 'sending', 'sent', 'failed', 'dropped'] as const).map((value) => ({
        value,
        label: `messages.state.${value}`,
      })),
    },
    {
      name: 'kind',
      label: 'messages.column.kind',
      kind: 'choice',
      choices: Object.keys(WHATSAPP_TEMPLATES).map((value) => ({ value, label: `messages.kind.${value}` })),
    },
    { name: 'akun_id', label: 'messages.filter.akun', kind: 'text' },
    { name: 'from', label: 'messages.filter.from', kind: 'day' },
    { name: 'to', label: 'messages.filter.to', kind: 'day' },
  ],
  searches: true,
  ask: listMessages,
};
