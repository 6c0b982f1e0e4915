import { useUiText } from '@teamanubot/ui';
import { until } from '@vueuse/core';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { OrderPort } from './orders.js';
import { orderSteps } from './timeline.js';
import { useOrderWatch } from './useOrderWatch.js';
import { usePayment } from './usePayment.js';

/** An order as its page shows it: it moves by itself, has its stages in words, and can be paid. */
export function useOrderPage(orderId: () => string, orders: OrderPort) {
  const { t } = useI18n();
  const { words } = useUiText();
  const { query, show, lookClosely } = useOrderWatch(orderId, orders);
  const { data: order, error, isFetching, refetch } = query;
  const payment = usePayment(order, orders, { show, lookClosely });

  const steps = computed(() => {
    const shown = order.value;
    if (!shown) return [];
    const ended = words.value.orderStatus[shown.status];
    return orderSteps(shown).map((step) => ({
      ...step,
      label: step.state === 'failed' ? ended : t(`payment.timeline.${step.key}`),
    }));
  });

  /** Who orders is led here to pay at once; a reload must not open the popup again. */
  const { pay, ...state } = history.state as { pay?: boolean };
  if (pay) {
    history.replaceState(state, '');
    void until(order).toBeTruthy().then(payment.resume);
  }

  return { order, error, isFetching, refetch, payment, steps };
}
