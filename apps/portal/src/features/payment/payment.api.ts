import { answer } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { OrderDetail } from '../../shell/api/types.js';

const pathOf = (order_id: string) => ({ path: { order_id } });

export function getOrder(orderId: string, signal: AbortSignal): Promise<OrderDetail> {
  return answer(api.GET('/api/orders/{order_id}', { params: pathOf(orderId), signal }));
}

/** Asks Midtrans now; `transactionId` is the popup's hint of which attempt to look at. */
export function confirmOrder(orderId: string, transactionId?: string): Promise<OrderDetail> {
  const body = transactionId ? { transaction_id: transactionId } : {};
  return answer(api.POST('/api/orders/{order_id}/confirm', { params: pathOf(orderId), body }));
}

export function cancelOrder(orderId: string): Promise<OrderDetail> {
  return answer(api.POST('/api/orders/{order_id}/cancel', { params: pathOf(orderId) }));
}
