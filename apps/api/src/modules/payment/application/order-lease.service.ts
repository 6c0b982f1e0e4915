import { Injectable } from '@nestjs/common';
import { OrderLeaseRepository, type CheckClaim } from '../persistence/order-lease.repository.js';
import { polled } from './polled.js';

export type Held<T> = { held: true; value: T } | { held: false };

/**
 * Asking Midtrans about an order and applying the answer happen under one lease per order (the payment rules,
 * Notifications 4), and each holder has a higher number than the one before.
 */
@Injectable()
export class OrderLease {
  constructor(private readonly leases: OrderLeaseRepository) {}

  /** Does the work, unless somebody else holds the order. */
  async tryHold<T>(orderRowId: number, work: (sequence: number) => Promise<T>): Promise<Held<T>> {
    const claim = await this.leases.takeCheck(orderRowId);
    return claim ? this.during(claim, work) : { held: false };
  }

  /** As `tryHold`, but waits a little for the other to finish. For callers whom somebody is waiting for. */
  async hold<T>(orderRowId: number, work: (sequence: number) => Promise<T>): Promise<Held<T>> {
    const claim = await polled(() => this.leases.takeCheck(orderRowId));
    return claim ? this.during(claim, work) : { held: false };
  }

  /** Does the work under a lease that was claimed already. */
  async during<T>(claim: CheckClaim, work: (sequence: number) => Promise<T>): Promise<Held<T>> {
    try {
      return { held: true, value: await work(claim.sequence) };
    } finally {
      await this.leases.releaseCheck(claim);
    }
  }
}
