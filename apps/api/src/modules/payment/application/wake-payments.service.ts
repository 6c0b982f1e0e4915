import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import { OrderLeaseRepository } from '../persistence/order-lease.repository.js';
import { OrderRepository } from '../persistence/order.repository.js';

/** Makes what waits its turn due now; the sweepers of the worker do the rest. */
@Injectable()
export class WakePayments {
  constructor(
    private readonly orders: OrderRepository,
    private readonly leases: OrderLeaseRepository,
    private readonly notifications: NotificationRepository,
    private readonly clock: Clock,
  ) {}

  /** The reconciler asks about these orders next; answers how many there are. */
  async reconcile(orderIds: readonly string[]): Promise<number> {
    const found = await Promise.all([...new Set(orderIds)].map((orderId) => this.orders.find(orderId)));
    const orders = found.filter((order) => order !== null);
    for (const { id } of orders) await this.leases.schedule(id, this.clock.now(), 0);
    return orders.length;
  }

  /** Everything in the inbox that is not finished; answers how many there are. */
  inbox(): Promise<number> {
    return this.notifications.makeDue(this.clock.now());
  }
}
