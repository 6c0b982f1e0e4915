import { ApiProperty } from '@nestjs/swagger';
import { PatternField } from '../../../platform/http/fields.js';
import { BOT_TYPES, type BotType } from '../../catalog/domain/terms.js';
import type { Quotation } from '../application/quote.service.js';
import type { Renewal } from '../application/renewals.service.js';
import { SUBSCRIPTION_STATES, type SubscriptionState } from '../domain/states.js';
import { OrderProductDto } from './order.dto.js';
import { QuoteDto } from './quote.dto.js';

/** The button of the renewal page: which rental it is, the link says. */
export class PlaceRenewalRequest {
  @PatternField(/^\d{1,8}(\.\d{2})?$/, 'money', {
    optional: true,
    example: '50000.00',
    description: 'What the button said; another price now is refused instead of charged.',
  })
  expected_amount?: string | null;
}

/** What a renewal costs and gives. */
export class RenewalOfferDto {
  @ApiProperty({ type: OrderProductDto })
  product: OrderProductDto;

  @ApiProperty({ type: QuoteDto })
  quote: QuoteDto;
}

/** The one rental of a renewal link, and nothing else of its owner. */
export class RenewalDto {
  @ApiProperty({ example: 'budi.store' })
  line_id: string;

  @ApiProperty({ enum: BOT_TYPES })
  bot_type: BotType;

  @ApiProperty({ example: 'Self-bot Bulanan' })
  product_name: string;

  @ApiProperty({ enum: SUBSCRIPTION_STATES })
  status: SubscriptionState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  habis: string | null;

  @ApiProperty({
    type: RenewalOfferDto,
    nullable: true,
    description: 'Null when it cannot be renewed now: suspended, or no longer for sale.',
  })
  offer: RenewalOfferDto | null;

  static of({ subscription, quotation }: Renewal): RenewalDto {
    return {
      line_id: subscription.lineId,
      bot_type: subscription.botType,
      product_name: subscription.productName,
      status: subscription.status,
      habis: subscription.habis?.toISOString() ?? null,
      offer: quotation && {
        product: productOf(quotation),
        quote: QuoteDto.of(quotation),
      },
    };
  }
}

function productOf({ product }: Quotation): OrderProductDto {
  const { id: productId, name: productName, price: unitPrice } = product;
  return OrderProductDto.of({ ...product, productId, productName, unitPrice });
}
