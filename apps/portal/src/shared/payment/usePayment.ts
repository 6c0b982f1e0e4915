import { useQueryClient } from '@tanstack/vue-query';
import { useUiText } from '@teamanubot/ui';
import { ref, type Ref } from 'vue';
import { settingsQuery } from '../settings.js';
import type { OrderDetail } from '../../shell/api/types.js';
import type { OrderPort } from './orders.js';
import { loadSnap, openSnap } from './snap.js';

interface Watched {
  show(order: OrderDetail): void;
  lookClosely(): void;
}

/** What can be done about an open order: go on paying, ask now, cancel. One at a time. */
export function usePayment(
  order: Ref<OrderDetail | undefined>,
  orders: OrderPort,
  { show, lookClosely }: Watched,
) {
  const { language } = useUiText();
  const queries = useQueryClient();
  const doing = ref<'resume' | 'confirm' | 'cancel'>();
  const failure = ref<unknown>();
  const notYet = ref(false);
  /** Where to pay when Midtrans' script cannot be had. */
  const redirect = ref<string>();

  async function during(
    what: 'resume' | 'confirm' | 'cancel',
    work: (order: OrderDetail) => Promise<void>,
  ): Promise<void> {
    if (doing.value || !order.value) return;
    doing.value = what;
    failure.value = undefined;
    notYet.value = false;
    try {
      await work(order.value);
    } catch (error) {
      failure.value = error;
    } finally {
      doing.value = undefined;
      lookClosely();
    }
  }

  const resume = () =>
    during('resume', async ({ order_id, snap_token: token, snap_redirect_url: url }) => {
      if (!token) return;
      const snap = await queries
        .fetchQuery(settingsQuery)
        .then(loadSnap)
        .catch(() => undefined);
      if (!snap) {
        redirect.value = url ?? undefined;
        return;
      }
      const { transactionId } = await openSnap(snap, token, language.value);
      show(await orders.confirm(order_id, transactionId));
    });

  const confirm = () =>
    during('confirm', async ({ order_id }) => {
      const asked = await orders.confirm(order_id);
      show(asked);
      notYet.value = asked.status === 'pending';
    });

  const cancel = () =>
    during('cancel', async ({ order_id }) => {
      show(await orders.cancel(order_id));
    });

  return { doing, failure, notYet, redirect, resume, confirm, cancel };
}
