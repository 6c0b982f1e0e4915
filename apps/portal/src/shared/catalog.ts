import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer } from '@teamanubot/contracts/client';
import { api } from '../shell/api/client.js';

const FIVE_MINUTES = 5 * 60_000;

/** What is for sale, in the shop's order. */
export function useProducts() {
  return useQuery({
    queryKey: ['catalog'],
    queryFn: ({ signal }) => answer(api.GET('/api/catalog/products', { signal })),
    staleTime: FIVE_MINUTES,
  });
}

export function useProduct(id: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['catalog', id],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/catalog/products/{id}', { params: { path: { id: String(toValue(id)) } }, signal }),
      ),
    staleTime: FIVE_MINUTES,
  });
}
