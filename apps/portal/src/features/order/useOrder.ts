import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import { refDebounced } from '@vueuse/core';
import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useProduct } from '../../shared/catalog.js';
import { ApiError } from '@teamanubot/contracts/client';
import { useDraft } from '../../shell/session/drafts.js';
import { isLineId, normaliseLineId } from './line-id.js';
import { askQuote, placeOrder } from './order.api.js';
import { totalOf } from './total.js';

const QUOTE_DELAY_MS = 350;

/** One order in the making: what is asked for, what it costs and until when it will last. */
export function useOrder(productId: () => number) {
  const route = useRoute();
  const router = useRouter();
  const queries = useQueryClient();
  const product = useProduct(productId);

  const renewed = typeof route.query.line_id === 'string' ? normaliseLineId(route.query.line_id) : '';
  const typed = ref(renewed);
  const quantity = ref(1);
  const draft = useDraft(route.fullPath, { typed, quantity });
  const lineId = computed(() => normaliseLineId(typed.value));
  const asked = refDebounced(lineId, QUOTE_DELAY_MS);

  const quote = useQuery({
    queryKey: ['quote', productId, asked, quantity],
    queryFn: ({ signal }) =>
      askQuote({ product_id: productId(), line_id: asked.value, quantity: quantity.value }, signal),
    enabled: () => isLineId(asked.value),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

  /** Set when the API says that the price has moved; what is asked next is the new one. */
  const movedAmount = ref<string>();
  const amount = computed(() => {
    const price = product.data.value?.price;
    return movedAmount.value ?? (price && totalOf(price, quantity.value));
  });

  let attempt = crypto.randomUUID();
  watch([lineId, quantity], () => {
    attempt = crypto.randomUUID();
    movedAmount.value = undefined;
  });

  async function place(): Promise<void> {
    try {
      const order = await placeOrder(
        {
          product_id: productId(),
          line_id: lineId.value,
          quantity: quantity.value,
          expected_amount: amount.value ?? '',
        },
        attempt,
      );
      draft.forget();
      await router.push({ name: 'payment', params: { orderId: order.order_id }, state: { pay: true } });
    } catch (error) {
      onRefused(error);
      throw error;
    }
  }

  /** An attempt without an answer may have been made: it is repeated as it was. Everything else begins anew. */
  function onRefused(error: unknown): void {
    if (!(error instanceof ApiError) || error.code === 'network') return;
    attempt = crypto.randomUUID();
    if (error.code !== 'price_changed') return;
    movedAmount.value = typeof error.data.amount === 'string' ? error.data.amount : undefined;
    void queries.invalidateQueries({ queryKey: ['catalog'] });
    void queries.invalidateQueries({ queryKey: ['quote'] });
  }

  return {
    product,
    quote,
    typed,
    quantity,
    amount,
    place,
    isRenewal: renewed !== '',
    hasLineId: computed(() => isLineId(lineId.value)),
  };
}
