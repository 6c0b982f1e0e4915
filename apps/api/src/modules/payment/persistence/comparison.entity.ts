import { Column, Entity } from 'typeorm';
import { idNumber, moment, nullableMoment, PrimaryId } from '../../../platform/database/columns.js';
import type { Difference } from '../domain/comparison.js';

/** The comparison of a day with Midtrans, as far as it has come. */
@Entity('payment_comparisons')
export class ComparisonEntity {
  @PrimaryId() id: number;
  /** `2026-12-24`, in WIB. */
  @Column('date') day: string;
  @Column({ ...moment, name: 'orders_since' }) ordersSince: Date;
  /** Orders are compared from the newest down; those from here on are done. */
  @Column({ ...idNumber, name: 'done_from_id' }) doneFromId: number;
  @Column('int') compared: number;
  @Column('json') differences: Difference[];
  @Column({ ...moment, name: 'started_at' }) startedAt: Date;
  @Column({ ...nullableMoment, name: 'finished_at' }) finishedAt: Date | null;
}
