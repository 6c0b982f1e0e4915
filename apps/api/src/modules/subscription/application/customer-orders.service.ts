import { Injectable } from '@nestjs/common';
import { RateLimiter, type Limit } from '../../../platform/security/rate-limiter.js';
import { CancelOrder } from '../../payment/application/cancel-order.service.js';
import { ConfirmPayment } from '../../payment/application/confirm-payment.service.js';
import { OrderQueries, type OrderView } from '../../payment/application/order-queries.service.js';
import type { PlacedOrder } from '../../payment/application/place-order.service.js';
import { withActivation, type TimelineEvent } from '../domain/timeline.js';
import { Checkout, type CheckoutRequest } from './checkout.service.js';
import { SubscriptionQueries, type SubscriptionDetail } from './subscription-queries.service.js';

/** An order may ask Midtrans for a page. */
const PLACING: Limit = { name: 'place-order', points: 30, seconds: 600 };

/** An order, what happened to it, and once it is paid the subscription that it paid for. */
export interface OrderDetail {
  order: OrderView;
  subscription: SubscriptionDetail | null;
  timeline: TimelineEvent[];
}

/** A customer's own orders; those of others do not exist (`not_found`). */
@Injectable()
export class CustomerOrders {
  constructor(
    private readonly checkout: Checkout,
    private readonly confirmPayment: ConfirmPayment,
    private readonly cancelOrder: CancelOrder,
    private readonly orders: OrderQueries,
    private readonly subscriptions: SubscriptionQueries,
    private readonly limiter: RateLimiter,
  ) {}

  async place(akunId: number, request: CheckoutRequest): Promise<PlacedOrder> {
    await this.limiter.consume(PLACING, String(akunId));
    return this.checkout.execute(akunId, request);
  }

  async find(akunId: number, orderId: string): Promise<OrderDetail> {
    return this.detail(await this.orders.find(akunId, orderId));
  }

  /** Asks Midtrans now; `transactionId` is the popup's hint. */
  async confirm(akunId: number, orderId: string, transactionId?: string): Promise<OrderDetail> {
    return this.detail(await this.confirmPayment.execute(akunId, orderId, transactionId));
  }

  async cancel(akunId: number, orderId: string): Promise<OrderDetail> {
    return this.detail(await this.cancelOrder.execute(akunId, orderId));
  }

  private async detail(order: OrderView): Promise<OrderDetail> {
    const { akunId, orderId, terms } = order;
    const [events, subscription] = await Promise.all([
      this.orders.timeline(orderId),
      order.paidAt ? this.subscriptions.findFor({ akunId, ...terms }) : null,
    ]);
    const entry = subscription?.entries.find((each) => each.kind === 'payment' && each.orderId === orderId);
    return { order, subscription, timeline: withActivation(events, entry?.createdAt) };
  }
}
