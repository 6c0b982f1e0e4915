import { answer, answerPart, type paths } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { CompensationDetail, CompensationPreview, Product } from '../../shell/api/types.js';

export type CompensationsQuery = NonNullable<paths['/api/admin/compensations']['get']['parameters']['query']>;
export type CompensationWish =
  paths['/api/admin/compensations/preview']['post']['requestBody']['content']['application/json'];

const at = (id: string | number) => ({ path: { id: Number(id) } });

export function listCompensations(query: CompensationsQuery, signal: AbortSignal) {
  return answerPart(api.GET('/api/admin/compensations', { params: { query }, signal }));
}

/** Throws `ApiError`: `not_found`. */
export function findCompensation(id: string, signal: AbortSignal): Promise<CompensationDetail> {
  return answer(api.GET('/api/admin/compensations/{id}', { params: at(id), signal }));
}

export function listTargets(id: number, page: number, signal: AbortSignal) {
  const params = { ...at(id), query: { page } };
  return answerPart(api.GET('/api/admin/compensations/{id}/rentals', { params, signal }));
}

/** Gives nothing yet. Throws `ApiError`: `compensation_too_long`. */
export function previewCompensation(body: CompensationWish): Promise<CompensationPreview> {
  return answer(api.POST('/api/admin/compensations/preview', { body }));
}

/** Throws `ApiError`: `conflict`, `compensation_too_long`. */
export async function applyCompensation({ id, token }: CompensationPreview): Promise<void> {
  await answer(api.POST('/api/admin/compensations/{id}/apply', { params: at(id), body: { token } }));
}

export async function undoCompensation(id: number, reason: string): Promise<void> {
  await answer(api.POST('/api/admin/compensations/{id}/undo', { params: at(id), body: { reason } }));
}

/** All packages, archived ones too: their rentals may run on. */
export async function listPackages(signal: AbortSignal): Promise<Product[]> {
  const query = { sort: 'order', per_page: 100 } as const;
  return (await answerPart(api.GET('/api/admin/products', { params: { query }, signal }))).rows;
}
