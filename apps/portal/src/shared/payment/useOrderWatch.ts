import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref, watch } from 'vue';
import type { OrderDetail } from '../../shell/api/types.js';
import type { OrderPort } from './orders.js';
import { pollDelay } from './poll-delay.js';

/** An order that moves by itself: asked for again while it is open and looked at, ever more seldom. */
export function useOrderWatch(orderId: () => string, orders: OrderPort) {
  const queries = useQueryClient();
  const key = computed(() => ['order', orderId()]);
  const since = ref(Date.now());

  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => orders.find(orderId(), signal),
    staleTime: 0,
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => pollDelay(state, Date.now() - since.value),
  });

  /** An answer that another call brought. */
  function show(order: OrderDetail): void {
    queries.setQueryData(key.value, order);
  }

  /** The person has just done something about it: look closely again. */
  function lookClosely(): void {
    since.value = Date.now();
    void query.refetch();
  }

  watch(
    () => query.data.value?.status,
    (status, before) => {
      if (!before || status === before) return;
      // Forgotten rather than marked as old: no page may show the former date for a moment.
      queries.removeQueries({ queryKey: ['subscriptions'] });
      queries.removeQueries({ queryKey: ['transactions'] });
      queries.removeQueries({ queryKey: ['subscription'] });
    },
  );

  return { query, show, lookClosely };
}
