import { ApiError } from '@teamanubot/contracts/client';
import { useQuery } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { getRenewal, placeRenewal } from './renewal.api.js';

/** The one rental of the link, and ordering its renewal. The order stands in the address, so that a reload finds it. */
export function useRenewal(token: string) {
  const route = useRoute();
  const router = useRouter();
  const orderId = computed(() => (typeof route.query.order === 'string' ? route.query.order : undefined));

  const query = useQuery({
    queryKey: ['renewal', token],
    queryFn: ({ signal }) => getRenewal(token, signal),
    staleTime: 0,
  });

  const placing = ref(false);
  const failure = ref<unknown>();
  let attempt = crypto.randomUUID();

  async function place(): Promise<void> {
    const amount = query.data.value?.offer?.quote.amount;
    if (placing.value || !amount) return;
    placing.value = true;
    failure.value = undefined;
    try {
      const { order_id: order } = await placeRenewal(token, amount, attempt);
      await router.replace({ query: { order }, state: { pay: true } });
    } catch (error) {
      failure.value = error;
      onRefused(error);
    } finally {
      placing.value = false;
    }
  }

  /** An attempt without an answer may have been made: it is repeated as it was. Everything else begins anew. */
  function onRefused(error: unknown): void {
    if (error instanceof ApiError && error.code !== 'network') attempt = crypto.randomUUID();
    void query.refetch();
  }

  async function startAgain(): Promise<void> {
    attempt = crypto.randomUUID();
    await router.replace({ query: {} });
    await query.refetch();
  }

  const moved = computed(() => failure.value instanceof ApiError && failure.value.code === 'price_changed');
  return { query, orderId, placing, failure, moved, place, startAgain };
}
