import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Attempt } from '../domain/attempt.js';
import type { ReviewReason } from '../domain/review-reasons.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderRepository } from '../persistence/order.repository.js';
import type { ReviewDecisionEntity } from '../persistence/review.entity.js';
import { ReviewRepository } from '../persistence/review.repository.js';

/** An order that a person has to look at. */
export interface ReviewItem {
  rowId: number;
  orderId: string;
  akunId: number;
  /** What the order asks for, in whole rupiah. */
  amount: number;
  /** Everything that is to be looked at, the most pressing first. */
  reasons: ReviewReason[];
  since: Date | null;
  /** Nobody has looked since there was something new. */
  unseen: boolean;
  /** Oldest first. */
  attempts: readonly Attempt[];
}

/** What operators see of orders that are to be looked at. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly orders: OrderRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest orders first; the next part begins below the last row id of this one. */
  async list({ below, limit }: { below?: number; limit: number }): Promise<ReviewItem[]> {
    const orders = await this.reviews.list(below, limit);
    const attempts = await this.reviews.attemptsOf(orders);
    return orders.map((order) =>
      itemOf(
        order,
        attempts.filter(({ orderRowId }) => orderRowId === order.id),
      ),
    );
  }

  countUnseen(): Promise<number> {
    return this.reviews.countUnseen();
  }

  /** An operator has looked at an order; the first look is kept in the audit log. Throws `not_found`. */
  async markSeen(orderId: string, actor: Actor): Promise<void> {
    const order = await this.find(orderId);
    const now = this.clock.now();
    await this.database.run(async (tx) => {
      if (!(await this.reviews.markSeen(order, now, tx))) return;
      const after = { review_reason: order.reviewReason, review_seen_at: now };
      const entry = { action: 'order.review_seen', subject: `order:${orderId}`, after } as const;
      await this.audit.record(actor, entry, tx);
    });
  }

  /** What was decided about an order so far, oldest first. Throws `not_found`. */
  async decisions(orderId: string): Promise<ReviewDecisionEntity[]> {
    return this.reviews.decisionsOf((await this.find(orderId)).id);
  }

  private async find(orderId: string): Promise<OrderEntity> {
    const order = await this.orders.find(orderId);
    if (!order) throw new AppError('not_found');
    return order;
  }
}

function itemOf(order: OrderEntity, attempts: readonly Attempt[]): ReviewItem {
  const { id: rowId, orderId, akunId, amount, reviewReason, objection, reviewSince, reviewSeenAt } = order;
  const reasons = new Set([reviewReason, objection].filter((reason) => reason !== null));
  const unseen = reviewSeenAt === null;
  return { rowId, orderId, akunId, amount, reasons: [...reasons], since: reviewSince, unseen, attempts };
}
