import { answerPage } from '@teamanubot/contracts/client';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import { serverNow } from '@teamanubot/ui';
import { computed, ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { memberOrders } from '../../shared/payment/orders.js';
import { api } from '../../shell/api/client.js';
import { PER_PAGE, readFilters, toQuery, toRequest, type Filters } from './filters.js';

/** One's payments, as the address filters them. */
export function useHistory() {
  const route = useRoute();
  const router = useRouter();
  const filters = computed(() => readFilters(route.query));

  const query = useQuery({
    queryKey: computed(() => ['transactions', filters.value]),
    queryFn: ({ signal }) => ask(filters.value, signal),
    placeholderData: keepPreviousData,
  });
  const isFiltered = computed(() => filters.value.status !== 'all' || filters.value.period !== 'all');
  const hasOlder = computed(() => filters.value.page * PER_PAGE < (query.data.value?.meta.total ?? 0));

  /** Another filter begins at the newest again. */
  function choose(changes: Partial<Filters>): void {
    void router.push({ query: toQuery({ ...filters.value, page: 1, ...changes }) });
  }

  return { filters, query, isFiltered, hasOlder, choose, ...useCancelling() };
}

function useCancelling() {
  const queries = useQueryClient();
  /** The order about which the person is asked. */
  const asked = ref<string>();
  const cancelling = ref(false);
  const failure = ref<unknown>();
  const cancelled = ref(false);

  function askToCancel(orderId: string): void {
    asked.value = orderId;
    failure.value = undefined;
    cancelled.value = false;
  }

  async function cancel(): Promise<void> {
    if (!asked.value || cancelling.value) return;
    cancelling.value = true;
    try {
      await memberOrders.cancel(asked.value);
      cancelled.value = true;
    } catch (error) {
      failure.value = error;
    } finally {
      cancelling.value = false;
      asked.value = undefined;
      await queries.invalidateQueries({ queryKey: ['transactions'] });
    }
  }

  return { asked, cancelling, failure, cancelled, askToCancel, cancel };
}

function ask(filters: Filters, signal: AbortSignal) {
  const query = toRequest(filters, serverNow());
  return answerPage(api.GET('/api/me/transactions', { params: { query }, signal }));
}
