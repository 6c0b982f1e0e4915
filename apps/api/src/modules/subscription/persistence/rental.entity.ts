import { Column, Entity } from 'typeorm';
import { idNumber, moment, PrimaryId } from '../../../platform/database/columns.js';
import type { BotType } from '../../catalog/domain/terms.js';
import type { SubscriptionState } from '../domain/states.js';

/** One unbroken rental of a subscription, running or past. */
@Entity('data_penyewa_bots')
export class RentalEntity {
  @PrimaryId()
  id: number;

  @Column({ ...idNumber, name: 'status_id' })
  statusId: number;

  @Column({ ...idNumber, name: 'akun_id' })
  akunId: number;

  @Column({ ...idNumber, name: 'product_id' })
  productId: number;

  @Column({ name: 'bot_type', type: 'varchar', length: 16 })
  botType: BotType;

  @Column({ name: 'line_id', type: 'varchar', length: 21 })
  lineId: string;

  @Column(moment)
  mulai: Date;

  @Column(moment)
  habis: Date;

  @Column({ type: 'varchar', length: 16 })
  status: SubscriptionState;
}
