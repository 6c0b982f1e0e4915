import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import { RateLimiter, type Limit } from '../../../platform/security/rate-limiter.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { CheckOrder } from './check-order.service.js';
import { OrderLease } from './order-lease.service.js';
import { OrderQueries, type OrderView } from './order-queries.service.js';

const PER_ORDER: Limit = { name: 'confirm-payment', points: 12, seconds: 60 };

/** Second door: the customer comes back from the payment page and somebody should look now. */
@Injectable()
export class ConfirmPayment {
  constructor(
    private readonly orders: OrderRepository,
    private readonly lease: OrderLease,
    private readonly checkOrder: CheckOrder,
    private readonly queries: OrderQueries,
    private readonly limiter: RateLimiter,
  ) {}

  /**
   * Answers the order as it is after Midtrans was asked; as it was, when Midtrans is away. Throws `not_found` for
   * somebody else's order and `too_many_requests`.
   *
   * @param hint the transaction id that the popup named
   */
  async execute(akunId: number, orderId: string, hint?: string): Promise<OrderView> {
    const order = await this.orders.findOfCustomer(akunId, orderId);
    if (!order) throw new AppError('not_found');
    await this.limiter.consume(PER_ORDER, order.orderId);
    await this.lease.hold(order.id, (sequence) => this.checkOrder.execute(order, sequence, hint));
    return this.queries.view(order.id);
  }
}
