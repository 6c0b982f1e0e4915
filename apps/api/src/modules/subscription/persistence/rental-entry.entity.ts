import { Column, Entity } from 'typeorm';
import { idNumber, moment, PrimaryId } from '../../../platform/database/columns.js';
import type { EntryKind } from '../domain/ledger.js';

/** One movement of a rental's `habis`. Written once, never changed. */
@Entity('rental_entries')
export class RentalEntryEntity {
  @PrimaryId()
  id: number;

  @Column({ ...idNumber, name: 'data_penyewa_bot_id' })
  rentalId: number;

  @Column({ type: 'varchar', length: 16 })
  kind: EntryKind;

  @Column({
    type: 'bigint',
    name: 'delta_seconds',
    transformer: { from: Number, to: (value: number) => value },
  })
  deltaSeconds: number;

  @Column(moment)
  before: Date;

  @Column(moment)
  after: Date;

  /** Unique: what the entry comes from can move `habis` once. */
  @Column({ type: 'varchar', length: 191 })
  source: string;

  @Column({ name: 'order_id', type: 'varchar', length: 255, nullable: true })
  orderId: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  reason: string | null;

  /** Who moved it: `midtrans`, `user:7`, … */
  @Column({ type: 'varchar', length: 64 })
  actor: string;

  @Column({ ...moment, name: 'created_at' })
  createdAt: Date;
}
