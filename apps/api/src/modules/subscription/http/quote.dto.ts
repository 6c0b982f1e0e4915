import { ApiProperty } from '@nestjs/swagger';
import { PatternField, WholeNumberField } from '../../../platform/http/fields.js';
import { toDecimal } from '../../catalog/domain/money.js';
import { MAX_QUANTITY } from '../../catalog/domain/terms.js';
import type { Quotation } from '../application/quote.service.js';
import { LINE_ID } from '../domain/line-id.js';

/** What somebody thinks of buying. */
export class QuoteQuery {
  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, fromText: true })
  product_id: number;

  @PatternField(LINE_ID, 'line_id', { lowerCase: true, example: 'budi.store' })
  line_id: string;

  @WholeNumberField({ min: 1, max: MAX_QUANTITY, fromText: true, optional: true })
  quantity = 1;
}

/** What it costs and until when it will run. */
export class QuoteDto {
  @ApiProperty({ example: '50000.00' })
  amount: string;

  @ApiProperty({ format: 'date-time' })
  starts_at: string;

  @ApiProperty({
    format: 'date-time',
    description: 'The least that a payment of an order made now will give.',
  })
  quoted_until: string;

  @ApiProperty({ description: 'Whether a running rental is extended.' })
  renewal: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  current_habis: string | null;

  static of(quotation: Quotation): QuoteDto {
    return {
      amount: toDecimal(quotation.amount),
      starts_at: quotation.startsAt.toISOString(),
      quoted_until: quotation.until.toISOString(),
      renewal: quotation.renewal,
      current_habis: quotation.currentHabis?.toISOString() ?? null,
    };
  }
}
