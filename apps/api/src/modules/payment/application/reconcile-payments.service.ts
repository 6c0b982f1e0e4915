import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { nextCheckAt } from '../domain/check-ladder.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderLeaseRepository, type CheckClaim } from '../persistence/order-lease.repository.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { CheckOrder } from './check-order.service.js';
import { CloseOrder } from './close-order.service.js';
import { OrderLease } from './order-lease.service.js';

/**
 * Third door: asks about every order that may still change at Midtrans, so that payments are found whose notification
 * never came. Also lets orders lapse, and finishes what somebody began to close.
 */
@Injectable()
export class ReconcilePayments {
  private readonly logger = new Logger(ReconcilePayments.name);

  constructor(
    private readonly leases: OrderLeaseRepository,
    private readonly lease: OrderLease,
    private readonly orders: OrderRepository,
    private readonly checkOrder: CheckOrder,
    private readonly closeOrder: CloseOrder,
    private readonly clock: Clock,
  ) {}

  /** Works on orders that are due, so many at a time; answers how many there were. */
  async execute(sideBySide: number): Promise<number> {
    const claims = await this.leases.claimDue(this.clock.now(), sideBySide);
    await Promise.all(claims.map((claim) => this.lease.during(claim, () => this.reconcile(claim))));
    return claims.length;
  }

  private async reconcile({ id, sequence }: CheckClaim): Promise<void> {
    try {
      const order = await this.orders.get(id);
      if (await this.checkOrder.execute(order, sequence)) await this.close(id, sequence);
    } catch (error) {
      this.logger.error({ err: error, orderRowId: id }, 'order not reconciled; it will be tried again');
    }
    await this.schedule(id);
  }

  private async close(id: number, sequence: number): Promise<void> {
    const order = await this.orders.get(id);
    if (this.hasLapsed(order)) await this.closeOrder.begin(order, 'expired');
    await this.closeOrder.resume(id, sequence);
  }

  private hasLapsed({ state, expiresAt }: OrderEntity): boolean {
    return state === 'open' && expiresAt !== null && expiresAt <= this.clock.now();
  }

  private async schedule(id: number): Promise<void> {
    const order = await this.orders.get(id);
    await this.leases.schedule(id, nextCheckAt(order, this.clock.now()));
  }
}
