import { ApiProperty } from '@nestjs/swagger';
import { toDecimal } from './domain/money.js';
import { BOT_TYPES, DURATION_UNITS, type BotType, type DurationUnit } from './domain/terms.js';
import type { ProductEntity } from './product.entity.js';

/** A package as the catalogue shows it. */
export class ProductDto {
  @ApiProperty({ example: 1 })
  id: number;

  @ApiProperty({ example: 'Self-bot Bulanan' })
  name: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ example: '50000.00', description: 'Rupiah for one duration.' })
  price: string;

  @ApiProperty({ enum: BOT_TYPES })
  bot_type: BotType;

  @ApiProperty({ example: 1 })
  duration_count: number;

  @ApiProperty({ enum: DURATION_UNITS })
  duration_unit: DurationUnit;

  static of(product: ProductEntity): ProductDto {
    return {
      id: product.id,
      name: product.name,
      description: product.description,
      price: toDecimal(product.price),
      bot_type: product.botType,
      duration_count: product.durationCount,
      duration_unit: product.durationUnit,
    };
  }
}
