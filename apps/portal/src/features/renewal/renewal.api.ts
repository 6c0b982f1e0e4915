import { answer } from '@teamanubot/contracts/client';
import type { OrderPort } from '../../shared/payment/orders.js';
import { api } from '../../shell/api/client.js';
import type { Order, Renewal } from '../../shell/api/types.js';

export function getRenewal(token: string, signal: AbortSignal): Promise<Renewal> {
  return answer(api.GET('/api/renew/{token}', { params: { path: { token } }, signal }));
}

/** `idempotencyKey`: the same for every repetition of one attempt, so that it makes one order. */
export function placeRenewal(token: string, amount: string, idempotencyKey: string): Promise<Order> {
  const params = { path: { token }, header: { 'Idempotency-Key': idempotencyKey } };
  return answer(api.POST('/api/renew/{token}/orders', { params, body: { expected_amount: amount } }));
}

/** The orders that the link opens. */
export function renewalOrders(token: string): OrderPort {
  const pathOf = (order_id: string) => ({ path: { token, order_id } });
  return {
    find: (orderId, signal) =>
      answer(api.GET('/api/renew/{token}/orders/{order_id}', { params: pathOf(orderId), signal })),
    confirm: (orderId, transactionId) => {
      const body = transactionId ? { transaction_id: transactionId } : {};
      return answer(
        api.POST('/api/renew/{token}/orders/{order_id}/confirm', { params: pathOf(orderId), body }),
      );
    },
    cancel: (orderId) =>
      answer(api.POST('/api/renew/{token}/orders/{order_id}/cancel', { params: pathOf(orderId) })),
  };
}
