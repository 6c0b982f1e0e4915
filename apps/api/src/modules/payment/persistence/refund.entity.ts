import { Column, Entity } from 'typeorm';
import { idNumber, moment, nullableMoment, PrimaryId } from '../../../platform/database/columns.js';
import type { RefundRecord, ReturnWay } from '../domain/refund-rules.js';
import type { RefundState } from '../domain/refund-states.js';
import { reportedRupiah } from './money.js';

/** A refund that an operator started; committed before Midtrans hears of it. */
@Entity('refunds')
export class RefundEntity implements RefundRecord {
  @PrimaryId() id: number;
  @Column({ type: 'varchar', name: 'refund_key' }) refundKey: string;
  @Column({ ...idNumber, name: 'payment_transaction_id' }) orderRowId: number;
  /** The attempt whose money goes back. */
  @Column({ type: 'varchar', name: 'transaction_id' }) transactionId: string;
  @Column({ ...reportedRupiah }) amount: number;
  @Column('varchar') way: ReturnWay;
  @Column('varchar') state: RefundState;
  @Column('varchar') reason: string;
  /** Who started it: `user:7`. */
  @Column('varchar') actor: string;
  /** Of a manual one: what shows that the money went, such as the reference of a bank transfer. */
  @Column({ type: 'varchar', nullable: true }) proof: string | null;
  /** Who said that a manual one was made, or withdrew it. */
  @Column({ type: 'varchar', name: 'finished_by', nullable: true }) finishedBy: string | null;
  /** Why it is refused, or not known. */
  @Column({ type: 'varchar', nullable: true }) outcome: string | null;
  @Column({ type: 'smallint' }) tries: number;
  /** Null when Midtrans need not be asked (again). */
  @Column({ ...nullableMoment, name: 'next_try_at' }) nextTryAt: Date | null;
  @Column({ ...moment, name: 'asked_at' }) askedAt: Date;
  @Column({ ...nullableMoment, name: 'finished_at' }) finishedAt: Date | null;

  get byHand(): boolean {
    return this.way === 'manual';
  }
}
