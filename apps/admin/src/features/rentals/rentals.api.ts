import { answer, answerPart, type paths } from '@teamanubot/contracts/client';
import type { Choice } from '../../shared/list/list-plan.js';
import { api } from '../../shell/api/client.js';
import type {
  AdjustmentPreview,
  Akun,
  Product,
  RentalDetail,
  SubscriptionDetail,
} from '../../shell/api/types.js';

export type SubscriptionsQuery = NonNullable<paths['/api/admin/statuses']['get']['parameters']['query']>;
export type RentalsQuery = NonNullable<paths['/api/admin/data-penyewa-bots']['get']['parameters']['query']>;
type Grant =
  paths['/api/admin/data-penyewa-bots/grant']['post']['requestBody']['content']['application/json'];

const ALL = 100;
const FEW = 8;
const at = (id: string | number) => ({ path: { id: Number(id) } });
const byForm = (key: string) => ({ header: { 'Idempotency-Key': key } });

export function listSubscriptions(query: SubscriptionsQuery, signal: AbortSignal) {
  return answerPart(api.GET('/api/admin/statuses', { params: { query }, signal }));
}

/** Throws `ApiError`: `not_found`. */
export function findSubscription(id: string, signal: AbortSignal): Promise<SubscriptionDetail> {
  return answer(api.GET('/api/admin/statuses/{id}', { params: at(id), signal }));
}

export function suspendSubscription(id: number, reason: string): Promise<SubscriptionDetail> {
  return answer(api.POST('/api/admin/statuses/{id}/suspend', { params: at(id), body: { reason } }));
}

export function resumeSubscription(id: number, reason: string): Promise<SubscriptionDetail> {
  return answer(api.POST('/api/admin/statuses/{id}/resume', { params: at(id), body: { reason } }));
}

export function listRentals(query: RentalsQuery, signal: AbortSignal) {
  return answerPart(api.GET('/api/admin/data-penyewa-bots', { params: { query }, signal }));
}

/** Throws `ApiError`: `not_found`. */
export function findRental(id: string, signal: AbortSignal): Promise<RentalDetail> {
  return answer(api.GET('/api/admin/data-penyewa-bots/{id}', { params: at(id), signal }));
}

export function previewAdjustment(
  id: number,
  habis: string,
  signal: AbortSignal,
): Promise<AdjustmentPreview> {
  const params = { ...at(id), query: { habis } };
  return answer(api.GET('/api/admin/data-penyewa-bots/{id}/adjust', { params, signal }));
}

/** Throws `ApiError`: `conflict` with the end as it is now. */
export function adjustRental(
  id: number,
  body: { seen_habis: string; habis: string; reason: string },
  key: string,
): Promise<RentalDetail> {
  const params = { ...at(id), ...byForm(key) };
  return answer(api.POST('/api/admin/data-penyewa-bots/{id}/adjust', { params, body }));
}

export function grantRental(body: Grant, key: string): Promise<RentalDetail> {
  return answer(api.POST('/api/admin/data-penyewa-bots/grant', { params: byForm(key), body }));
}

/** Customers by the beginning of their name, email or number; the few newest. */
export async function searchCustomers(q: string, signal: AbortSignal): Promise<Akun[]> {
  const query = { q, per_page: FEW };
  return (await answerPart(api.GET('/api/admin/akuns', { params: { query }, signal }))).rows;
}

/** Packages that are not archived. */
export async function listPackages(signal: AbortSignal): Promise<Product[]> {
  const query = { 'filter[state]': 'current', sort: 'order', per_page: ALL } as const;
  return (await answerPart(api.GET('/api/admin/products', { params: { query }, signal }))).rows;
}

/** All of them, for a filter. */
export async function packageChoices(signal: AbortSignal): Promise<Choice[]> {
  const query = { sort: 'order', per_page: ALL } as const;
  const { rows } = await answerPart(api.GET('/api/admin/products', { params: { query }, signal }));
  return rows.map(({ id, name }) => ({ value: String(id), name }));
}
