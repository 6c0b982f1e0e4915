import { Column, Entity } from 'typeorm';
import { idNumber, nullableMoment, PrimaryId } from '../../../platform/database/columns.js';
import type { BotType } from '../../catalog/domain/terms.js';
import type { SubscriptionState } from '../domain/states.js';

/** One customer's bot on one LINE ID, whenever rented. */
@Entity('statuses')
export class SubscriptionEntity {
  @PrimaryId()
  id: number;

  @Column({ ...idNumber, name: 'akun_id' })
  akunId: number;

  /** The package bought last. */
  @Column({ ...idNumber, name: 'product_id' })
  productId: number;

  @Column({ name: 'bot_type', type: 'varchar', length: 16 })
  botType: BotType;

  @Column({ name: 'line_id', type: 'varchar', length: 21 })
  lineId: string;

  @Column({ type: 'varchar', length: 16 })
  status: SubscriptionState;

  /** Of the newest rental; null when there never was one. */
  @Column(nullableMoment)
  habis: Date | null;

  /** Day of the month to which renewals by months return. */
  @Column({ name: 'anchor_day', type: 'tinyint', unsigned: true, nullable: true })
  anchorDay: number | null;
}
