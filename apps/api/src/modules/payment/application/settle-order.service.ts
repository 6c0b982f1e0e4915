import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import { idThere, type Attempt } from '../domain/attempt.js';
import { leading } from '../domain/derive-order.js';
import type { OrderState } from '../domain/order-states.js';
import { termsOf } from '../domain/order-terms.js';
import type { Objection } from '../domain/review-reasons.js';
import type { Settlement, Taking } from '../domain/settle.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderStates } from './order-states.service.js';
import { PaymentOutcomes, type PaidPayment } from './payment-outcomes.js';

/**
 * Carries out what follows from changed attempts: takes back and gives through the listener, saves the attempts, and
 * writes the order. All in the caller's transaction, which holds the order row.
 */
@Injectable()
export class SettleOrder {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly states: OrderStates,
    private readonly outcomes: PaymentOutcomes,
    private readonly clock: Clock,
  ) {}

  /**
   * @param before all attempts as they are in the database
   * @param facts of the order that change along with them
   */
  async execute(
    order: OrderEntity,
    before: readonly Attempt[],
    settlement: Settlement,
    facts: Partial<Pick<OrderEntity, 'rawResponse' | 'objection'>>,
    tx: Tx,
  ): Promise<OrderState> {
    const { attempts, takesBefore, gives, takesAfter, returns } = settlement;
    await this.attempts.save(order.id, before, attempts, tx);
    await this.takeBack(order, takesBefore, tx);
    const payment = gives && this.paymentOf(order, gives);
    const given = payment ? await this.give(order, payment, tx) : {};
    await this.takeBack(order, takesAfter, tx);
    for (const each of returns) await this.outcomes.listener.onReturned(returnOf(order, each), tx);
    const shown = leading(attempts);
    const word = shown && wordOf(shown);
    const state = await this.states.write(order, { ...facts, ...given, ...word }, attempts, tx);
    if (payment) await this.outcomes.listener.beforeCommit(payment, tx);
    return state;
  }

  /** Answers what changes of the order by it. What was objected before stands until somebody has dealt with it. */
  private async give(order: OrderEntity, payment: PaidPayment, tx: Tx) {
    const { paidAt, late } = payment;
    const { review } = await this.outcomes.listener.onPaid(payment, tx);
    return { paidAt, late, objection: (review ?? order.objection) satisfies Objection | null };
  }

  private paymentOf(order: OrderEntity, attempt: Attempt): PaidPayment {
    return {
      ...eventOf(order, attempt),
      paymentType: attempt.paymentType,
      orderedAt: order.createdAt,
      paidAt: this.clock.now(),
      late: order.closedAt !== null,
    };
  }

  private async takeBack(order: OrderEntity, takings: readonly Taking[], tx: Tx): Promise<void> {
    for (const each of takings) await this.outcomes.listener.onReversed(returnOf(order, each), tx);
  }
}

/** A stand-in says nothing about which transaction it was. */
function wordOf(attempt: Attempt) {
  const { status: transactionStatus, paymentType } = attempt;
  const transactionId = idThere(attempt);
  return { ...(transactionId === null ? {} : { transactionId }), transactionStatus, paymentType };
}

function returnOf(order: OrderEntity, { attempt, cumulative, now }: Taking) {
  return { ...eventOf(order, attempt), returnedCumulative: cumulative, returnedNow: now };
}

function eventOf(order: OrderEntity, { transactionId, grossAmount }: Attempt) {
  const { id: orderRowId, orderId, akunId } = order;
  return { orderRowId, orderId, akunId, transactionId, amount: grossAmount, terms: termsOf(order) };
}
