import { answer, answerPart, type components, type paths } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';

export type AuditLog = components['schemas']['AuditLogAnswer'];
export type AuditLogsQuery = NonNullable<paths['/api/admin/audit-logs']['get']['parameters']['query']>;

/** Days as they are chosen become moments: the whole of both, in Jakarta. */
export function listAuditLogs(query: AuditLogsQuery, signal: AbortSignal) {
  const { 'filter[from]': from, 'filter[to]': to, ...others } = query;
  const period = {
    ...(from ? { 'filter[from]': `${from}T00:00:00+07:00` } : {}),
    ...(to ? { 'filter[to]': `${to}T23:59:59.999+07:00` } : {}),
  };
  return answerPart(
    api.GET('/api/admin/audit-logs', { params: { query: { ...others, ...period } }, signal }),
  );
}

/** Throws `ApiError`: `not_found`. */
export function findAuditLog(id: string, signal: AbortSignal): Promise<AuditLog> {
  return answer(api.GET('/api/admin/audit-logs/{id}', { params: { path: { id: Number(id) } }, signal }));
}
