import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Attempt } from '../domain/attempt.js';
import type { OrderState } from '../domain/order-states.js';
import { accept, close, type ReviewDecision } from '../domain/review-actions.js';
import type { ReviewReason } from '../domain/review-reasons.js';
import { settle } from '../domain/settle.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { ReviewRepository } from '../persistence/review.repository.js';
import { refuseMoved } from './as-seen.js';
import { PaymentOutcomes } from './payment-outcomes.js';
import { SettleOrder } from './settle-order.service.js';

export interface ReviewWord {
  orderId: string;
  /** Who decides. */
  actor: Actor;
  /** Why, in the operator's words. */
  reason: string;
  /** The order's `updated_at` as the operator saw it. */
  seenAt?: Date | undefined;
}

type Reviewed = OrderEntity & { reviewReason: ReviewReason };

/** An operator's word about an order in review, settled like everything else and kept with its reason. */
@Injectable()
export class DecideReview {
  constructor(
    private readonly orders: OrderRepository,
    private readonly attempts: AttemptRepository,
    private readonly reviews: ReviewRepository,
    private readonly settleOrder: SettleOrder,
    private readonly outcomes: PaymentOutcomes,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes an amount that differs for enough: what was bought is given in the same transaction. Answers what the order
   * then is. Throws `not_found`, and `conflict` when there is no such amount or the order is paid by another attempt.
   */
  accept(word: ReviewWord & { transactionId: string }): Promise<OrderState> {
    const { transactionId } = word;
    return this.decide(word, 'accepted', transactionId, (attempts, { amount }) =>
      accept(attempts, amount, transactionId),
    );
  }

  /**
   * Says that what was to be looked at has been dealt with: money that gave nothing is set aside, an objection dropped.
   * What else there is to look at comes up then. Throws `not_found`, and `conflict` when only Midtrans can decide.
   */
  close(word: ReviewWord): Promise<OrderState> {
    return this.decide(word, 'closed', null, (attempts, { amount, reviewReason }) =>
      close(attempts, amount, reviewReason),
    );
  }

  private async decide(
    word: ReviewWord,
    decision: ReviewDecision,
    transactionId: string | null,
    change: (attempts: readonly Attempt[], order: Reviewed) => readonly Attempt[] | null,
  ): Promise<OrderState> {
    const found = await this.orders.find(word.orderId);
    if (!found) throw new AppError('not_found');
    const state = await this.database.run(async (tx) => {
      const order = await this.lockReviewed(found.id, word.seenAt, tx);
      const before = await this.attempts.ofOrder(order.id, tx);
      const changed = change(before, order);
      if (!changed) throw new AppError('conflict');
      const { actor, reason } = word;
      const { id: orderRowId, reviewReason } = order;
      const createdAt = this.clock.now();
      await this.reviews.addDecision(
        { orderRowId, transactionId, decision, reviewReason, reason, actor: actor.name, createdAt },
        tx,
      );
      const objection = decision === 'closed' && reviewReason === order.objection ? null : order.objection;
      const settlement = settle(before, changed, order.amount);
      const becomes = await this.settleOrder.execute(order, before, settlement, { objection }, tx);
      await this.audit.record(
        actor,
        {
          action: `order.review_${decision}`,
          subject: `order:${order.orderId}`,
          before: { state: order.state, review_reason: reviewReason },
          after: { state: becomes, transaction_id: transactionId, reason },
        },
        tx,
      );
      return becomes;
    });
    this.outcomes.listener.afterCommit(found.id);
    return state;
  }

  private async lockReviewed(id: number, seenAt: Date | undefined, tx: Tx): Promise<Reviewed> {
    const order = await this.orders.lock(id, tx);
    refuseMoved(order, seenAt);
    if (order.state !== 'review' || order.reviewReason === null) throw new AppError('conflict');
    return order as Reviewed;
  }
}
