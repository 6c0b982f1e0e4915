import { Column, Entity } from 'typeorm';
import { moment, nullableMoment, PrimaryId } from '../../../platform/database/columns.js';
import type { BatchState } from '../domain/compensation.js';

/** Time given to many rentals at once, and why. */
@Entity('compensation_batches')
export class CompensationBatchEntity {
  @PrimaryId() id: number;
  @Column('varchar') state: BatchState;
  /** As asked for; the rentals themselves were written down when they were shown. */
  @Column('json') criteria: object;
  @Column({ type: 'bigint', transformer: { from: Number, to: (value: number) => value } }) seconds: number;
  @Column('varchar') reason: string;
  @Column('varchar') actor: string;
  /** Stands for what was shown. */
  @Column('char') token: string;
  @Column({ type: 'varchar', name: 'undo_reason', nullable: true }) undoReason: string | null;
  @Column({ type: 'varchar', name: 'undone_by', nullable: true }) undoneBy: string | null;
  @Column({ ...moment, name: 'created_at' }) createdAt: Date;
  @Column({ ...nullableMoment, name: 'applied_at' }) appliedAt: Date | null;
  @Column({ ...nullableMoment, name: 'undone_at' }) undoneAt: Date | null;
}
