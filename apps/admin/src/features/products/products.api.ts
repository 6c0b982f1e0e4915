import { answer, answerPart, done, type paths } from '@teamanubot/contracts/client';
import { conflictOf } from '../../shared/form/conflict.js';
import { api } from '../../shell/api/client.js';
import type { ProductDetail } from '../../shell/api/types.js';
import { wholeRupiah } from './product-form.js';

export type ProductsQuery = NonNullable<paths['/api/admin/products']['get']['parameters']['query']>;
export type NewProduct = paths['/api/admin/products']['post']['requestBody']['content']['application/json'];

const at = (id: string | number) => ({ path: { id: Number(id) } });

export function listProducts(query: ProductsQuery, signal: AbortSignal) {
  return answerPart(api.GET('/api/admin/products', { params: { query }, signal }));
}

/** Throws `ApiError`: `not_found`. */
export function findProduct(id: string, signal: AbortSignal): Promise<ProductDetail> {
  return answer(api.GET('/api/admin/products/{id}', { params: at(id), signal }));
}

export function createProduct(body: NewProduct): Promise<ProductDetail> {
  return answer(api.POST('/api/admin/products', { body }));
}

/** Throws `ApiError`: `conflict` with the package as it is now, its price as it is typed. */
export async function updateProduct(
  id: number,
  body: Partial<NewProduct> & { updated_at?: string },
): Promise<ProductDetail> {
  try {
    return await answer(api.PATCH('/api/admin/products/{id}', { params: at(id), body }));
  } catch (error) {
    const now = conflictOf(error);
    if (now?.price !== undefined) now.price = wholeRupiah(String(now.price));
    throw error;
  }
}

export function archiveProduct(id: number): Promise<ProductDetail> {
  return answer(api.POST('/api/admin/products/{id}/archive', { params: at(id) }));
}

export function restoreProduct(id: number): Promise<ProductDetail> {
  return answer(api.POST('/api/admin/products/{id}/restore', { params: at(id) }));
}

/** Throws `ApiError`: `product_sold`. */
export function deleteProduct(id: number): Promise<void> {
  return done(api.DELETE('/api/admin/products/{id}', { params: at(id) }));
}

/** `seen`: the order before. Throws `ApiError`: `conflict`. */
export function reorderProducts(ids: number[], seen: number[]): Promise<void> {
  return done(api.POST('/api/admin/products/reorder', { body: { ids, seen } }));
}
