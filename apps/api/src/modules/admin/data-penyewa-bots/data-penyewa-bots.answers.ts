import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../platform/security/roles.js';
import { BOT_TYPES, type BotType } from '../../catalog/domain/terms.js';
import { SUBSCRIPTION_STATES, type SubscriptionState } from '../../subscription/domain/states.js';
import { numberFor } from '../number-for.js';
import type { RentalRow } from './data-penyewa-bots.repository.js';

const MOMENT = { type: String, format: 'date-time', nullable: true } as const;

/** One unbroken rental as operators see it in a list. */
export class AdminRentalAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'Of the subscription.' }) status_id: number;
  @ApiProperty() akun_id: number;
  @ApiProperty({ type: String, nullable: true }) akun_name: string | null;
  @ApiProperty({ type: String, nullable: true }) akun_email: string | null;
  @ApiProperty({ type: String, nullable: true, example: '6281234567890', description: 'Masked for viewers' })
  whatsapp_number: string | null;
  @ApiProperty() product_id: number;
  @ApiProperty({ type: String, nullable: true }) product_name: string | null;
  @ApiProperty({ enum: BOT_TYPES }) bot_type: BotType;
  @ApiProperty({ example: 'budi.store' }) line_id: string;
  @ApiProperty(MOMENT) mulai: string | null;
  @ApiProperty(MOMENT) habis: string | null;
  @ApiProperty({ enum: SUBSCRIPTION_STATES }) status: SubscriptionState;
  @ApiProperty(MOMENT) created_at: string | null;
  @ApiProperty(MOMENT) updated_at: string | null;

  static of(row: RentalRow, role: Role): AdminRentalAnswer {
    return {
      id: Number(row.id),
      status_id: Number(row.status_id),
      akun_id: Number(row.akun_id),
      akun_name: row.akun_name,
      akun_email: row.akun_email,
      whatsapp_number: row.whatsapp_number === null ? null : numberFor(role, row.whatsapp_number),
      product_id: Number(row.product_id),
      product_name: row.product_name,
      bot_type: row.bot_type,
      line_id: row.line_id,
      mulai: row.mulai?.toISOString() ?? null,
      habis: row.habis?.toISOString() ?? null,
      status: row.status,
      created_at: row.created_at?.toISOString() ?? null,
      updated_at: row.updated_at?.toISOString() ?? null,
    };
  }
}
