import { Column, Entity } from 'typeorm';
import { moment, nullableMoment, PrimaryId } from '../../../platform/database/columns.js';
import type { NotificationState } from '../domain/notification-outcome.js';

/** A row of the inbox: kept for good, as the history of an order. */
@Entity('midtrans_notifications')
export class NotificationEntity {
  @PrimaryId() id: number;
  @Column({ type: 'text', name: 'raw_body' }) rawBody: string;
  /** Longer than ours can be: the dashboard's test has ids of its own. */
  @Column({ type: 'varchar', name: 'order_id' }) orderId: string;
  @Column({ type: 'varchar', name: 'transaction_id', nullable: true }) transactionId: string | null;
  @Column('varchar') state: NotificationState;
  @Column({ type: 'smallint', name: 'attempts' }) tries: number;
  /** Null once nothing is left to do. */
  @Column({ ...nullableMoment, name: 'next_try_at' }) nextTryAt: Date | null;
  @Column({ type: 'varchar', name: 'error', nullable: true }) reason: string | null;
  @Column({ ...moment, name: 'received_at' }) receivedAt: Date;
  @Column({ ...nullableMoment, name: 'processed_at' }) processedAt: Date | null;
}
