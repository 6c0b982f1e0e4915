import { Column, Entity } from 'typeorm';
import { nullableMoment, PrimaryId } from '../../platform/database/columns.js';
import { parseRupiah, toDecimal } from './domain/money.js';
import type { BotType, DurationUnit } from './domain/terms.js';

/** A package that is, or was, for sale. */
@Entity('products')
export class ProductEntity {
  @PrimaryId()
  id: number;

  @Column()
  name: string;

  @Column()
  description: string;

  /** Whole rupiah. */
  @Column({ type: 'decimal', precision: 10, scale: 2, transformer: { from: parseRupiah, to: toDecimal } })
  price: number;

  @Column({ type: 'int', default: 0 })
  order: number;

  @Column({ name: 'bot_type', type: 'varchar', length: 16 })
  botType: BotType;

  @Column({ name: 'duration_count', type: 'smallint', unsigned: true })
  durationCount: number;

  @Column({ name: 'duration_unit', type: 'varchar', length: 8 })
  durationUnit: DurationUnit;

  @Column({ name: 'is_active', type: 'boolean', default: true })
  isActive: boolean;

  @Column({ ...nullableMoment, name: 'archived_at' })
  archivedAt: Date | null;

  @Column({ ...nullableMoment, name: 'updated_at' })
  updatedAt: Date | null;

  get isForSale(): boolean {
    return this.isActive && this.archivedAt === null;
  }
}
