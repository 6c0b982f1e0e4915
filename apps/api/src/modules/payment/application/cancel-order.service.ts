import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { CloseOrder } from './close-order.service.js';
import { OrderQueries, type OrderView } from './order-queries.service.js';

/** The customer does not want to pay any more. */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly orders: OrderRepository,
    private readonly closeOrder: CloseOrder,
    private readonly queries: OrderQueries,
  ) {}

  /**
   * Answers the order: closed, or still being closed when Midtrans is away; the reconciler finishes it. Throws
   * `not_found` for somebody else's order, `order_paid` and `order_in_review` when money has come.
   */
  async execute(akunId: number, orderId: string): Promise<OrderView> {
    const order = await this.orders.findOfCustomer(akunId, orderId);
    if (!order) throw new AppError('not_found');
    const state = await this.closeOrder.execute(order, 'cancelled');
    if (['paid', 'part_refunded', 'refunded', 'reversed'].includes(state)) throw new AppError('order_paid');
    if (state === 'review') throw new AppError('order_in_review');
    return this.queries.view(order.id);
  }
}
