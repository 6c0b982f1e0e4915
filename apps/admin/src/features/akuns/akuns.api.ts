import { answer, answerPart, type components, done, type paths } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';

export type AkunsQuery = NonNullable<paths['/api/admin/akuns']['get']['parameters']['query']>;

export function listAkuns(query: AkunsQuery, signal: AbortSignal) {
  return answerPart(api.GET('/api/admin/akuns', { params: { query }, signal }));
}

/** Throws `ApiError`: `not_found`. */
export function findAkun(id: string, signal: AbortSignal): Promise<AkunDetail> {
  return answer(api.GET('/api/admin/akuns/{id}', { params: { path: { id: Number(id) } }, signal }));
}

export type AkunDetail = components['schemas']['AdminAkunDetailAnswer'];
type Edit = components['schemas']['AkunEditRequest'];

const at = (id: number) => ({ params: { path: { id } } });

/** Throws `ApiError`: `conflict`, `validation_failed`. */
export function editAkun(id: number, body: Edit): Promise<AkunDetail> {
  return answer(api.PATCH('/api/admin/akuns/{id}', { ...at(id), body }));
}

export function deactivateAkun(id: number): Promise<AkunDetail> {
  return answer(api.POST('/api/admin/akuns/{id}/deactivate', at(id)));
}

export function reactivateAkun(id: number): Promise<AkunDetail> {
  return answer(api.POST('/api/admin/akuns/{id}/reactivate', at(id)));
}

/** At most a hundred. */
export function deactivateAkuns(ids: number[]) {
  return answer(api.POST('/api/admin/akuns/deactivate', { body: { ids } }));
}

export function listSessions(id: number, signal: AbortSignal) {
  return answer(api.GET('/api/admin/akuns/{id}/sessions', { ...at(id), signal }));
}

export function endSession(id: number, session: string): Promise<void> {
  const params = { path: { id, session_id: session } };
  return done(api.DELETE('/api/admin/akuns/{id}/sessions/{session_id}', { params }));
}

export function endSessions(id: number) {
  return answer(api.DELETE('/api/admin/akuns/{id}/sessions', at(id)));
}
