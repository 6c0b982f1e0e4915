import { ApiProperty } from '@nestjs/swagger';
import { toDecimal } from '../../catalog/domain/money.js';
import { BOT_TYPES, DURATION_UNITS, type BotType, type DurationUnit } from '../../catalog/domain/terms.js';
import type { HistoryItem } from '../application/payment-history.service.js';
import type { ExplainedSubscription } from '../application/subscription-history.service.js';
import type { SubscriptionView } from '../application/subscription-queries.service.js';
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

/** The order behind an entry. */
export class EntryPaymentDto {
  @ApiProperty()
  order_id: string;

  @ApiProperty({ example: 'Self-bot Bulanan' })
  product_name: string;

  @ApiProperty({ example: 3, description: 'Over all periods bought.' })
  duration_count: number;

  @ApiProperty({ enum: DURATION_UNITS })
  duration_unit: DurationUnit;

  @ApiProperty({ example: '150000.00' })
  amount: string;

  @ApiProperty({ type: String, nullable: true, example: 'qris' })
  payment_type: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  paid_at: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'INV/2026/000123' })
  invoice_number: string | null;

  static of({ order, invoiceNumber }: HistoryItem): EntryPaymentDto {
    const { terms } = order;
    return {
      order_id: order.orderId,
      product_name: terms.productName,
      duration_count: terms.durationCount * terms.quantity,
      duration_unit: terms.durationUnit,
      amount: toDecimal(order.amount),
      payment_type: order.paymentType,
      paid_at: order.paidAt?.toISOString() ?? null,
      invoice_number: invoiceNumber,
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

  @ApiProperty({ type: EntryPaymentDto, nullable: true, description: 'Of the order, where there is one.' })
  payment: EntryPaymentDto | null;

  @ApiProperty({ format: 'date-time' })
  created_at: string;

  static of(entry: RentalEntryEntity, payment: HistoryItem | undefined): EntryDto {
    return {
      kind: entry.kind,
      delta_seconds: entry.deltaSeconds,
      before: entry.before.toISOString(),
      after: entry.after.toISOString(),
      reason: entry.reason,
      order_id: entry.orderId,
      payment: payment ? EntryPaymentDto.of(payment) : null,
      created_at: entry.createdAt.toISOString(),
    };
  }
}

export class SubscriptionDetailDto extends SubscriptionDto {
  @ApiProperty({ type: [EntryDto], description: 'Oldest first, over all rentals of the subscription.' })
  entries: EntryDto[];

  static from({ entries, payments, ...view }: ExplainedSubscription): SubscriptionDetailDto {
    return {
      ...SubscriptionDto.of(view),
      entries: entries.map((entry) => EntryDto.of(entry, payments.get(entry.orderId ?? ''))),
    };
  }
}
