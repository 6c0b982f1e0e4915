import { Column, Entity } from 'typeorm';
import { idNumber, moment, PrimaryId } from '../../../platform/database/columns.js';
import type { ReviewDecision } from '../domain/review-actions.js';
import type { ReviewReason } from '../domain/review-reasons.js';

/** What an operator decided about an order, and why. Written once, never changed. */
@Entity('review_decisions')
export class ReviewDecisionEntity {
  @PrimaryId() id: number;
  @Column({ ...idNumber, name: 'payment_transaction_id' }) orderRowId: number;
  /** The attempt that was accepted. */
  @Column({ type: 'varchar', name: 'transaction_id', nullable: true }) transactionId: string | null;
  @Column('varchar') decision: ReviewDecision;
  /** What was to be looked at. */
  @Column({ type: 'varchar', name: 'review_reason' }) reviewReason: ReviewReason;
  @Column('varchar') reason: string;
  @Column('varchar') actor: string;
  @Column({ ...moment, name: 'created_at' }) createdAt: Date;
}
