import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../platform/security/roles.js';
import { BOT_TYPES, type BotType } from '../../catalog/domain/terms.js';
import { SUBSCRIPTION_STATES, type SubscriptionState } from '../../subscription/domain/states.js';
import { AdminEntryAnswer } from '../ledger-entries.js';
import { numberFor } from '../number-for.js';
import type { RentalOfSubscription, SubscriptionRow } from './statuses.repository.js';
import type { AdminSubscription } from './statuses.service.js';

const TEXT = { type: String, nullable: true } as const;
const MOMENT = { ...TEXT, format: 'date-time' } as const;

/** One customer's bot on one LINE ID, as operators see it in a list. */
export class AdminSubscriptionAnswer {
  @ApiProperty() id: number;
  @ApiProperty() akun_id: number;
  @ApiProperty(TEXT) akun_name: string | null;
  @ApiProperty(TEXT) akun_email: string | null;
  @ApiProperty({ ...TEXT, example: '6281234567890', description: 'Masked for viewers' })
  whatsapp_number: string | null;
  @ApiProperty({ description: 'The package bought last' }) product_id: number;
  @ApiProperty(TEXT) product_name: string | null;
  @ApiProperty({ enum: BOT_TYPES }) bot_type: BotType;
  @ApiProperty({ example: 'budi.store' }) line_id: string;
  @ApiProperty({ enum: SUBSCRIPTION_STATES, description: '`inactive`: suspended' }) status: SubscriptionState;
  @ApiProperty(MOMENT) habis: string | null;
  @ApiProperty(MOMENT) created_at: string | null;
  @ApiProperty(MOMENT) updated_at: string | null;

  static of(row: SubscriptionRow, role: Role): AdminSubscriptionAnswer {
    return {
      id: Number(row.id),
      akun_id: Number(row.akun_id),
      akun_name: row.akun_name,
      akun_email: row.akun_email,
      whatsapp_number: row.whatsapp_number === null ? null : numberFor(role, row.whatsapp_number),
      product_id: Number(row.product_id),
      product_name: row.product_name,
      bot_type: row.bot_type,
      line_id: row.line_id,
      status: row.status,
      habis: row.habis?.toISOString() ?? null,
      created_at: row.created_at?.toISOString() ?? null,
      updated_at: row.updated_at?.toISOString() ?? null,
    };
  }
}

export class RentalOfSubscriptionAnswer {
  @ApiProperty() id: number;
  @ApiProperty(MOMENT) mulai: string | null;
  @ApiProperty(MOMENT) habis: string | null;
  @ApiProperty({ enum: SUBSCRIPTION_STATES }) status: SubscriptionState;

  static of({ id, mulai, habis, status }: RentalOfSubscription): RentalOfSubscriptionAnswer {
    return {
      id: Number(id),
      mulai: mulai?.toISOString() ?? null,
      habis: habis?.toISOString() ?? null,
      status,
    };
  }
}

export class AdminSubscriptionDetailAnswer extends AdminSubscriptionAnswer {
  @ApiProperty({ type: [RentalOfSubscriptionAnswer], description: 'Newest first, a hundred at most' })
  rentals: RentalOfSubscriptionAnswer[];
  @ApiProperty({ type: [AdminEntryAnswer], description: 'Oldest first, over all its rentals' })
  entries: AdminEntryAnswer[];

  static from(subscription: AdminSubscription, role: Role): AdminSubscriptionDetailAnswer {
    const rentals = subscription.rentals.map((rental) => RentalOfSubscriptionAnswer.of(rental));
    return { ...AdminSubscriptionAnswer.of(subscription, role), rentals, entries: subscription.entries };
  }
}
