import { answer } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { OrderDetail } from '../../shell/api/types.js';

/** What can be asked about an order that is open: in a member's name, or by a renewal link. */
export interface OrderPort {
  find(orderId: string, signal: AbortSignal): Promise<OrderDetail>;
  /** Asks Midtrans now; `transactionId` is the popup's hint of which attempt to look at. */
  confirm(orderId: string, transactionId?: string): Promise<OrderDetail>;
  cancel(orderId: string): Promise<OrderDetail>;
}

const pathOf = (order_id: string) => ({ path: { order_id } });

/** A member's own orders. */
export const memberOrders: OrderPort = {
  find: (orderId, signal) => answer(api.GET('/api/orders/{order_id}', { params: pathOf(orderId), signal })),
  confirm: (orderId, transactionId) => {
    const body = transactionId ? { transaction_id: transactionId } : {};
    return answer(api.POST('/api/orders/{order_id}/confirm', { params: pathOf(orderId), body }));
  },
  cancel: (orderId) => answer(api.POST('/api/orders/{order_id}/cancel', { params: pathOf(orderId) })),
};
