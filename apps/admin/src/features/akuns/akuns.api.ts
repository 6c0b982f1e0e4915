import { answer, answerPart, type paths } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { Akun } from '../../shell/api/types.js';

export type AkunsQuery = NonNullable<paths['/api/admin/akuns']['get']['parameters']['query']>;

export function listAkuns(query: AkunsQuery, signal: AbortSignal) {
  return answerPart(api.GET('/api/admin/akuns', { params: { query }, signal }));
}

/** Throws `ApiError`: `not_found`. */
export function findAkun(id: string, signal: AbortSignal): Promise<Akun> {
  return answer(api.GET('/api/admin/akuns/{id}', { params: { path: { id: Number(id) } }, signal }));
}
