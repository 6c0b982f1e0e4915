import { ApiProperty } from '@nestjs/swagger';
import { PatternField, WholeNumberField } from '../../../platform/http/fields.js';
import { toDecimal } from '../../catalog/domain/money.js';
import {
  BOT_TYPES,
  DURATION_UNITS,
  MAX_QUANTITY,
  type BotType,
  type DurationUnit,
} from '../../catalog/domain/terms.js';
import { CUSTOMER_STATUSES, type CustomerStatus } from '../../payment/domain/customer-status.js';
import type { OrderView } from '../../payment/application/order-queries.service.js';
import { LINE_ID } from '../domain/line-id.js';

/** What somebody wants to buy. */
export class PlaceOrderRequest {
  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER })
  product_id: number;

  @PatternField(LINE_ID, 'line_id', { lowerCase: true, example: 'budi.store' })
  line_id: string;

  @WholeNumberField({ min: 1, max: MAX_QUANTITY, optional: true })
  quantity?: number | null;

  @PatternField(/^\d{1,8}(\.\d{2})?$/, 'money', {
    optional: true,
    example: '50000.00',
    description: 'What the button said; another price now is refused instead of charged.',
  })
  expected_amount?: string | null;
}

/** A hint where to look; Midtrans is asked whatever it says. */
export class ConfirmRequest {
  @PatternField(/^[A-Za-z0-9._~-]{1,64}$/, 'uuid', { optional: true })
  transaction_id?: string | null;
}

type Bought = Pick<
  OrderView['terms'],
  'productId' | 'productName' | 'botType' | 'durationCount' | 'durationUnit' | 'unitPrice'
>;

export class OrderProductDto {
  @ApiProperty()
  id: number;

  @ApiProperty({ example: 'Self-bot Bulanan' })
  name: string;

  @ApiProperty({ enum: BOT_TYPES })
  bot_type: BotType;

  @ApiProperty({ example: 1 })
  duration_count: number;

  @ApiProperty({ enum: DURATION_UNITS })
  duration_unit: DurationUnit;

  @ApiProperty({ example: '50000.00', description: 'Of an order: as it was when that was made.' })
  price: string;

  static of(terms: Bought): OrderProductDto {
    return {
      id: terms.productId,
      name: terms.productName,
      bot_type: terms.botType,
      duration_count: terms.durationCount,
      duration_unit: terms.durationUnit,
      price: toDecimal(terms.unitPrice),
    };
  }
}

/** An order, as bought: what changes in the catalogue later does not change it. */
export class OrderDto {
  @ApiProperty()
  order_id: string;

  @ApiProperty({ enum: CUSTOMER_STATUSES })
  status: CustomerStatus;

  @ApiProperty({ example: '50000.00' })
  amount: string;

  @ApiProperty({ type: OrderProductDto })
  product: OrderProductDto;

  @ApiProperty({ example: 'budi.store' })
  line_id: string;

  @ApiProperty({ enum: BOT_TYPES })
  bot_type: BotType;

  @ApiProperty({ example: 1 })
  quantity: number;

  @ApiProperty({ format: 'date-time', description: 'The least that the payment will give.' })
  quoted_until: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'For the payment popup, while the order can be paid.',
  })
  snap_token: string | null;

  @ApiProperty({ type: String, nullable: true })
  snap_redirect_url: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expires_at: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'qris' })
  payment_type: string | null;

  @ApiProperty({ format: 'date-time' })
  created_at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  paid_at: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closed_at: string | null;

  static of(order: OrderView): OrderDto {
    const { terms } = order;
    return {
      order_id: order.orderId,
      status: order.status,
      amount: toDecimal(order.amount),
      product: OrderProductDto.of(terms),
      line_id: terms.lineId,
      bot_type: terms.botType,
      quantity: terms.quantity,
      quoted_until: terms.quotedUntil.toISOString(),
      snap_token: order.snapToken,
      snap_redirect_url: order.snapRedirectUrl,
      expires_at: order.expiresAt?.toISOString() ?? null,
      payment_type: order.paymentType,
      created_at: order.createdAt.toISOString(),
      paid_at: order.paidAt?.toISOString() ?? null,
      closed_at: order.closedAt?.toISOString() ?? null,
    };
  }
}
