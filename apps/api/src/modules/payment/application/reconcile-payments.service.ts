import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { nextCheckAt, retryCheckAt } from '../domain/check-ladder.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderLeaseRepository, type CheckClaim } from '../persistence/order-lease.repository.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { CheckOrder } from './check-order.service.js';
import { CloseOrder } from './close-order.service.js';
import { MidtransHealth } from './midtrans-health.service.js';
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
    private readonly health: MidtransHealth,
    private readonly clock: Clock,
  ) {}

  /**
   * Works on orders that are due, so many at a time, or only a probe when Midtrans is unwell; answers how many there
   * were.
   */
  async execute(sideBySide: number): Promise<number> {
    const atATime = this.health.allowance(sideBySide);
    const claims = atATime > 0 ? await this.leases.claimDue(this.clock.now(), atATime) : [];
    await Promise.all(claims.map((claim) => this.lease.during(claim, () => this.reconcile(claim))));
    return claims.length;
  }

  private async reconcile({ id, sequence }: CheckClaim): Promise<void> {
    let answered = false;
    try {
      answered = await this.checkOrder.execute(await this.orders.get(id), sequence);
      if (answered) await this.close(id, sequence);
    } catch (error) {
      this.logger.error({ err: error, orderRowId: id }, 'order not reconciled; it will be tried again');
    }
    await this.schedule(id, answered);
  }

  private async close(id: number, sequence: number): Promise<void> {
    const order = await this.orders.get(id);
    if (this.hasLapsed(order)) await this.closeOrder.begin(order, 'expired');
    await this.closeOrder.resume(id, sequence);
  }

  private hasLapsed({ state, expiresAt }: OrderEntity): boolean {
    return state === 'open' && expiresAt !== null && expiresAt <= this.clock.now();
  }

  /** The ladder is climbed by answers alone. */
  private async schedule(id: number, answered: boolean): Promise<void> {
    const order = await this.orders.get(id);
    const now = this.clock.now();
    const failures = answered ? 0 : order.checkFailures + 1;
    const next = answered ? nextCheckAt(order, now) : retryCheckAt(order, failures, now);
    await this.leases.schedule(id, next, failures);
  }
}
