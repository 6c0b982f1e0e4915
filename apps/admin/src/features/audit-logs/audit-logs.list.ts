import { AUDIT_ACTIONS } from '@teamanubot/contracts';
import type { ListPlan } from '../../shared/list/list-plan.js';
import { type AuditLog, type AuditLogsQuery, listAuditLogs } from './audit-logs.api.js';

export const auditList: ListPlan<AuditLog, AuditLogsQuery> = {
  name: 'audit-logs',
  path: '/audit-logs',
  id: ({ id }) => id,
  called: ({ action, subject }) => `${action} ${subject}`,
  columns: [
    { key: 'created', label: 'audit-logs.column.created', sort: 'created_at', moment: true, fold: 'aside' },
    { key: 'action', label: 'audit-logs.column.action', lead: true },
    {
      key: 'subject',
      label: 'audit-logs.column.subject',
      mono: true,
      fold: 'value',
      text: ({ subject }) => subject,
    },
    {
      key: 'actor',
      label: 'audit-logs.column.actor',
      fold: 'note',
      text: ({ actor, actor_name: name }) => name ?? actor,
    },
    { key: 'ip', label: 'audit-logs.column.ip', mono: true, extra: true, text: ({ ip }) => ip },
  ],
  sort: '-created_at',
  filters: [
    { name: 'actor', label: 'audit-logs.column.actor', kind: 'text' },
    {
      name: 'action',
      label: 'audit-logs.column.action',
      kind: 'choice',
      choices: AUDIT_ACTIONS.map((value) => ({ value, label: `audit-logs.action.${value}` })),
    },
    { name: 'subject', label: 'audit-logs.column.subject', kind: 'text' },
    { name: 'from', label: 'audit-logs.from', kind: 'day' },
    { name: 'to', label: 'audit-logs.to', kind: 'day' },
  ],
  searches: true,
  ask: listAuditLogs,
};
