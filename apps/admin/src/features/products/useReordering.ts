import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref, watch, type Ref } from 'vue';
import type { Product } from '../../shell/api/types.js';
import { moved } from './moved.js';
import { listProducts, reorderProducts } from './products.api.js';
import { productsList } from './products.list.js';

/** As many as a list gives at once. */
const ALL = 100;

/** The packages that are not archived, in the order that somebody is giving them. */
export function useReordering(open: Ref<boolean>) {
  const queries = useQueryClient();
  const { data, error, isPending, isFetching, refetch } = useQuery({
    queryKey: [productsList.name, 'order'],
    queryFn: ({ signal }) =>
      listProducts({ 'filter[state]': 'current', sort: 'order', per_page: ALL }, signal),
    enabled: open,
    staleTime: 0,
  });
  const wanted = ref<Product[]>([]);
  const seen = computed(() => data.value?.rows.map(({ id }) => id) ?? []);
  const ids = computed(() => wanted.value.map(({ id }) => id));
  const dirty = computed(() => ids.value.join() !== seen.value.join());
  watch(data, (part) => (wanted.value = [...(part?.rows ?? [])]), { immediate: true });

  function move(from: number, to: number): void {
    wanted.value = moved(wanted.value, from, to);
  }

  const renew = () => queries.invalidateQueries({ queryKey: [productsList.name] });

  /** Answers how it is undone. */
  async function save(): Promise<() => Promise<void>> {
    const [now, before] = [ids.value, seen.value];
    await reorderProducts(now, before);
    await renew();
    return () => reorderProducts(before, now).finally(renew);
  }

  return { wanted, dirty, move, save, error, isPending, isFetching, refetch };
}
