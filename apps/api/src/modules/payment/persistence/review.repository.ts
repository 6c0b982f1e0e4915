import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AttemptEntity } from './attempt.entity.js';
import { OrderEntity } from './order.entity.js';
import { ReviewDecisionEntity } from './review.entity.js';

/** Orders that a person has to look at, and what was decided about them. */
@Injectable()
export class ReviewRepository {
  constructor(private readonly database: Database) {}

  /** Newest first, those below an id. */
  list(below: number | undefined, limit: number): Promise<OrderEntity[]> {
    const where = below === undefined ? {} : { id: LessThan(below) };
    return this.database
      .on()
      .getRepository(OrderEntity)
      .find({ where: { ...where, state: 'review' }, order: { id: 'DESC' }, take: limit });
  }

  /** Oldest first. */
  attemptsOf(orders: readonly OrderEntity[]): Promise<AttemptEntity[]> {
    const where = { orderRowId: In(orders.map(({ id }) => id)) };
    return this.database
      .on()
      .getRepository(AttemptEntity)
      .find({ where, order: { id: 'ASC' } });
  }

  async countUnseen(): Promise<number> {
    const rows: { count: string }[] = await this.database
      .on()
      .query(
        "SELECT COUNT(*) AS count FROM payment_transactions WHERE state = 'review' AND review_seen_at IS NULL",
      );
    return Number(rows[0]?.count);
  }

  /** A look is no change of the order. What came up since it was read stays unseen. Answers whether it is the first look. */
  async markSeen(
    { id, reviewSince }: Pick<OrderEntity, 'id' | 'reviewSince'>,
    now: Date,
    tx: Tx,
  ): Promise<boolean> {
    const { affectedRows }: { affectedRows: number } = await tx.query(
      `UPDATE payment_transactions SET review_seen_at = ?, updated_at = updated_at
       WHERE id = ? AND state = 'review' AND review_since <=> ? AND review_seen_at IS NULL`,
      [now, id, reviewSince],
    );
    return affectedRows > 0;
  }

  async addDecision(decision: Omit<ReviewDecisionEntity, 'id'>, tx: Tx): Promise<void> {
    await tx.getRepository(ReviewDecisionEntity).insert(decision);
  }

  /** Oldest first. */
  decisionsOf(orderRowId: number): Promise<ReviewDecisionEntity[]> {
    const repository = this.database.on().getRepository(ReviewDecisionEntity);
    return repository.find({ where: { orderRowId }, order: { id: 'ASC' } });
  }
}
