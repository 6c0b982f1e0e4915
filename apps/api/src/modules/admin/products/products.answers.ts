import { ApiProperty } from '@nestjs/swagger';
import { BOT_TYPES, DURATION_UNITS, type BotType, type DurationUnit } from '../../catalog/domain/terms.js';
import type { ProductRow } from './products.repository.js';
import type { ProductDetail } from './products.service.js';

const MOMENT = { type: String, format: 'date-time', nullable: true } as const;

/** A package as operators see it in a list. */
export class AdminProductAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ example: 'Self-bot Bulanan' }) name: string;
  @ApiProperty() description: string;
  @ApiProperty({ example: '50000.00', description: 'Rupiah for one duration' }) price: string;
  @ApiProperty({ description: 'Its place in the catalogue' }) order: number;
  @ApiProperty({ enum: BOT_TYPES }) bot_type: BotType;
  @ApiProperty() duration_count: number;
  @ApiProperty({ enum: DURATION_UNITS }) duration_unit: DurationUnit;
  @ApiProperty() is_active: boolean;
  @ApiProperty(MOMENT) archived_at: string | null;
  @ApiProperty({ description: 'Whether anybody ever ordered or had it; then it cannot be deleted' })
  sold: boolean;
  @ApiProperty(MOMENT) created_at: string | null;
  @ApiProperty(MOMENT) updated_at: string | null;

  static of(row: ProductRow): AdminProductAnswer {
    return {
      id: Number(row.id),
      name: row.name,
      description: row.description,
      price: row.price,
      order: row.order,
      bot_type: row.bot_type,
      duration_count: row.duration_count,
      duration_unit: row.duration_unit,
      is_active: Boolean(row.is_active),
      archived_at: row.archived_at?.toISOString() ?? null,
      sold: Boolean(Number(row.sold)),
      created_at: row.created_at?.toISOString() ?? null,
      updated_at: row.updated_at?.toISOString() ?? null,
    };
  }
}

export class AdminProductDetailAnswer extends AdminProductAnswer {
  @ApiProperty({ description: 'Rentals of it that have time left; counted to 10,000' })
  running_rentals: number;

  static from(detail: ProductDetail): AdminProductDetailAnswer {
    return { ...AdminProductAnswer.of(detail), running_rentals: detail.runningRentals };
  }
}
