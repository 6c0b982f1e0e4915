import { ApiProperty } from '@nestjs/swagger';
import { BOT_TYPES, type BotType } from '../../catalog/domain/terms.js';
import type { SubscriptionDetail, SubscriptionView } from '../application/subscription-queries.service.js';
import { ENTRY_KINDS, type EntryKind } from '../domain/ledger.js';
import { SUBSCRIPTION_STATES, type SubscriptionState } from '../domain/states.js';
import type { RentalEntryEntity } from '../persistence/rental-entry.entity.js';

/** One bot on one LINE ID, with its newest rental. */
export class SubscriptionDto {
  @ApiProperty({ example: 12 })
  id: number;

  @ApiProperty({ description: 'The package bought last.' })
  product_id: number;

  @ApiProperty({ example: 'Self-bot Bulanan' })
  product_name: string;

  @ApiProperty({ enum: BOT_TYPES })
  bot_type: BotType;

  @ApiProperty({ example: 'budi.store' })
  line_id: string;

  @ApiProperty({ enum: SUBSCRIPTION_STATES })
  status: SubscriptionState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  mulai: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  habis: string | null;

  @ApiProperty({ description: 'Whether the package can be bought again now.' })
  renewable: boolean;

  static of(view: SubscriptionView): SubscriptionDto {
    return {
      id: view.id,
      product_id: view.productId,
      product_name: view.productName,
      bot_type: view.botType,
      line_id: view.lineId,
      status: view.status,
      mulai: view.mulai?.toISOString() ?? null,
      habis: view.habis?.toISOString() ?? null,
      renewable: view.renewable,
    };
  }
}

/** One movement of `habis`: the answer to "why is my date this one?". */
export class EntryDto {
  @ApiProperty({ enum: ENTRY_KINDS })
  kind: EntryKind;

  @ApiProperty({ example: 2_678_400, description: 'Negative when time was taken back.' })
  delta_seconds: number;

  @ApiProperty({ format: 'date-time' })
  before: string;

  @ApiProperty({ format: 'date-time' })
  after: string;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true })
  order_id: string | null;

  @ApiProperty({ format: 'date-time' })
  created_at: string;

  static of(entry: RentalEntryEntity): EntryDto {
    return {
      kind: entry.kind,
      delta_seconds: entry.deltaSeconds,
      before: entry.before.toISOString(),
      after: entry.after.toISOString(),
      reason: entry.reason,
      order_id: entry.orderId,
      created_at: entry.createdAt.toISOString(),
    };
  }
}

export class SubscriptionDetailDto extends SubscriptionDto {
  @ApiProperty({ type: [EntryDto], description: 'Oldest first, over all rentals of the subscription.' })
  entries: EntryDto[];

  static override of(detail: SubscriptionDetail): SubscriptionDetailDto {
    return { ...SubscriptionDto.of(detail), entries: detail.entries.map((entry) => EntryDto.of(entry)) };
  }
}
