import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import { nextCheckAt } from '../domain/check-ladder.js';
import { deriveOrder, type DerivedState } from '../domain/derive-order.js';
import { canBecome, type OrderState } from '../domain/order-states.js';
import type { Attempt } from '../domain/attempt.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { PaymentAlarms } from './payment-alarms.js';

type Facts = Omit<Partial<OrderEntity>, keyof DerivedState>;

/** The one writer of an order's state, which always follows from its facts and attempts. */
@Injectable()
export class OrderStates {
  constructor(
    private readonly orders: OrderRepository,
    private readonly alarms: PaymentAlarms,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes new facts and the state that follows. The row must be locked. Throws, after an alarm, when the table of
   * states does not allow it; then nothing of the transaction is committed.
   */
  async write(order: OrderEntity, facts: Facts, attempts: readonly Attempt[], tx: Tx): Promise<OrderState> {
    const now = this.clock.now();
    const after = { ...order, ...facts };
    const derived = deriveOrder(after, attempts);
    if (!canBecome(order.state, derived.state)) {
      this.alarms.raise('impossible_transition', order.orderId, `${order.state} → ${derived.state}`);
      throw new Error(`An order that is ${order.state} cannot become ${derived.state}`);
    }
    const next = nextCheckAt({ ...after, ...derived }, now);
    const change = { ...facts, ...derived, ...reviewOf(order, { ...after, ...derived }, now) };
    await this.orders.writeState(order.id, { ...change, nextCheckAt: next }, tx);
    return derived.state;
  }
}

type Reviewed = Pick<OrderEntity, 'state' | 'reviewReason' | 'objection'>;
type Noticed = Partial<Pick<OrderEntity, 'reviewSince' | 'reviewSeenAt'>>;

/** What there is to look at is new when it was not there before, however often somebody looked at the rest. */
function reviewOf(before: Reviewed, after: Reviewed, now: Date): Noticed {
  if (after.state !== 'review') return { reviewSince: null, reviewSeenAt: null };
  const isNew =
    before.state !== 'review' ||
    before.reviewReason !== after.reviewReason ||
    before.objection !== after.objection;
  return isNew ? { reviewSince: now, reviewSeenAt: null } : {};
}
