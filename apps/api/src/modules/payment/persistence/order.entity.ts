import { Column, Entity } from 'typeorm';
import { idNumber, nullableMoment, PrimaryId } from '../../../platform/database/columns.js';
import type { ClosedState, OrderState } from '../domain/order-states.js';
import type { OrderTerms } from '../domain/order-terms.js';
import type { Objection, ReviewReason } from '../domain/review-reasons.js';
import { wholeRupiah } from './money.js';

/** An order. Its row is committed before Midtrans hears of it. */
@Entity('payment_transactions')
export class OrderEntity implements OrderTerms {
  @PrimaryId() id: number;
  @Column({ ...idNumber, name: 'akun_id' }) akunId: number;
  @Column({ type: 'varchar', name: 'midtrans_order_id' }) orderId: string;
  /** Of the attempt that the order shows. */
  @Column({ type: 'varchar', name: 'midtrans_transaction_id', nullable: true }) transactionId: string | null;
  /** Midtrans' word for the attempt that the order shows. */
  @Column({ type: 'varchar', name: 'transaction_status' }) transactionStatus: string;
  /** How it is being paid, or was: of the attempt that the order shows. */
  @Column({ type: 'varchar', name: 'payment_type', nullable: true }) paymentType: string | null;
  /** The last answer applied, for operators; not read along. */
  @Column({ type: 'text', name: 'raw_response', nullable: true, select: false }) rawResponse: string | null;
  @Column({ ...wholeRupiah, name: 'amount' }) amount: number;

  @Column({ ...idNumber, name: 'product_id' }) productId: number;
  @Column({ type: 'varchar', name: 'product_name' }) productName: string;
  @Column({ type: 'varchar', name: 'bot_type' }) botType: OrderTerms['botType'];
  @Column({ type: 'varchar', name: 'line_id' }) lineId: string;
  @Column('smallint') quantity: number;
  @Column({ type: 'smallint', name: 'duration_count' }) durationCount: number;
  @Column({ type: 'varchar', name: 'duration_unit' }) durationUnit: OrderTerms['durationUnit'];
  @Column({ ...wholeRupiah, name: 'unit_price' }) unitPrice: number;
  @Column({ ...nullableMoment, name: 'quoted_until' }) quotedUntil: Date;

  @Column('varchar') state: OrderState;
  @Column({ type: 'varchar', name: 'review_reason', nullable: true }) reviewReason: ReviewReason | null;
  /** What the module that sells had against a payment; stands beside whatever else is to be looked at. */
  @Column({ type: 'varchar', name: 'objection', nullable: true }) objection: Objection | null;
  /** Since when there is something to look at that nobody has looked at before. */
  @Column({ ...nullableMoment, name: 'review_since' }) reviewSince: Date | null;
  @Column({ ...nullableMoment, name: 'review_seen_at' }) reviewSeenAt: Date | null;
  /** What it is being closed as, or was. */
  @Column({ type: 'varchar', name: 'close_as', nullable: true }) closeAs: ClosedState | null;
  @Column({ type: 'boolean' }) late: boolean;
  @Column({ type: 'varchar', name: 'idempotency_key', nullable: true }) idempotencyKey: string | null;

  @Column({ type: 'varchar', name: 'snap_token', nullable: true }) snapToken: string | null;
  @Column({ type: 'varchar', name: 'snap_redirect_url', nullable: true }) snapRedirectUrl: string | null;
  /** When page and methods lapse together. */
  @Column({ ...nullableMoment, name: 'snap_expires_at' }) expiresAt: Date | null;

  /** When its customer last looked at the payment page. */
  @Column({ ...nullableMoment, name: 'visited_at' }) visitedAt: Date | null;
  @Column({ ...nullableMoment, name: 'next_check_at' }) nextCheckAt: Date | null;
  /** Questions in a row that Midtrans has not answered. */
  @Column({ type: 'smallint', name: 'check_failures' }) checkFailures: number;
  @Column({ ...nullableMoment, name: 'paid_at' }) paidAt: Date | null;
  @Column({ ...nullableMoment, name: 'closed_at' }) closedAt: Date | null;
  @Column({ ...nullableMoment, name: 'created_at' }) createdAt: Date;
  /** The database's own note of the last change. */
  @Column({ ...nullableMoment, name: 'updated_at', insert: false, update: false }) updatedAt: Date;
}
