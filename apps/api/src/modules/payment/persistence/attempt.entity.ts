import type { TransactionStatus } from '../../../integrations/midtrans/domain/transaction-status.js';
import { Column, Entity } from 'typeorm';
import { idNumber, nullableMoment, PrimaryId } from '../../../platform/database/columns.js';
import type { Attempt } from '../domain/attempt.js';
import { reportedRupiah } from './money.js';

/** One row per Midtrans transaction, as last told. */
@Entity('payment_attempts')
export class AttemptEntity implements Attempt {
  @PrimaryId() id: number;
  @Column({ ...idNumber, name: 'payment_transaction_id' }) orderRowId: number;
  @Column({ type: 'varchar', name: 'transaction_id' }) transactionId: string;
  @Column({ type: 'varchar', name: 'named_as', nullable: true }) namedAs: string | null;
  @Column('varchar') status: TransactionStatus;
  @Column({ type: 'varchar', name: 'fraud_status', nullable: true }) fraudStatus: string | null;
  @Column({ type: 'varchar', name: 'payment_type' }) paymentType: string;
  @Column({ ...reportedRupiah, name: 'gross_amount' }) grossAmount: number;
  @Column('varchar') currency: string;
  @Column({ ...reportedRupiah }) refunded: number;
  @Column({ ...reportedRupiah, name: 'returned_by_hand' }) returnedByHand: number;
  @Column(idNumber) sequence: number;
  @Column({ type: 'boolean' }) applied: boolean;
  @Column({ type: 'boolean' }) accepted: boolean;
  @Column({ type: 'boolean', name: 'set_aside' }) setAside: boolean;
  @Column({ ...nullableMoment, name: 'transacted_at' }) transactedAt: Date | null;
  @Column({ ...nullableMoment, name: 'settled_at' }) settledAt: Date | null;
}
