import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import { returnedOf } from '../domain/attempt.js';
import { leftOf, planRefund, type RefundPlan } from '../domain/refund-rules.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { RefundRepository } from '../persistence/refund.repository.js';

export interface RefundQuestion {
  orderId: string;
  transactionId: string;
  /** Whole rupiah. */
  amount: number;
  byHand: boolean;
}

/** What a refund would be, if it was started now. Sums in rupiah. */
export interface RefundOption {
  plan: RefundPlan;
  /** What may still go back. */
  left: number;
  /** What came. */
  grossAmount: number;
  /** All that will have gone back of the attempt with this refund. */
  returnedCumulative: number;
}

/** What an operator is shown before a refund; nothing is promised by it. */
@Injectable()
export class RefundOptions {
  constructor(
    private readonly orders: OrderRepository,
    private readonly attempts: AttemptRepository,
    private readonly refunds: RefundRepository,
  ) {}

  /** Throws `not_found`. */
  async execute({ orderId, transactionId, amount, byHand }: RefundQuestion): Promise<RefundOption> {
    const order = await this.orders.find(orderId);
    const known = order ? await this.attempts.ofOrder(order.id) : [];
    const attempt = known.find((each) => each.transactionId === transactionId);
    if (!order || !attempt) throw new AppError('not_found');
    const all = await this.refunds.ofOrder(order.id);
    const before = all.filter((each) => each.transactionId === transactionId);
    return {
      plan: planRefund(attempt, before, amount, byHand),
      left: leftOf(attempt, before),
      grossAmount: attempt.grossAmount,
      returnedCumulative: Math.min(returnedOf(attempt) + amount, attempt.grossAmount),
    };
  }
}
