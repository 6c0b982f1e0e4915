import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../platform/security/roles.js';
import { ORDER_STATES, type OrderState } from '../../payment/domain/order-states.js';
import { REVIEW_REASONS, type ReviewReason } from '../../payment/domain/review-reasons.js';
import { numberFor } from '../number-for.js';
import type { TransactionRow } from './transactions.repository.js';

export const RUPIAH = { type: 'string', example: '150000.00', description: 'Rupiah' } as const;
export const MOMENT = { type: 'string', format: 'date-time', nullable: true } as const;
export const TEXT = { type: 'string', nullable: true } as const;

/** An order as operators see it in a list. */
export class AdminTransactionAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ example: 'TAB-7Z3K9Q2M4N8P5R6T1V0WXYZA' }) order_id: string;
  @ApiProperty(MOMENT) created_at: Date | null;
  @ApiProperty(MOMENT) paid_at: Date | null;
  @ApiProperty(RUPIAH) amount: string;
  @ApiProperty({
    ...RUPIAH,
    description: 'Rupiah of its amount that went back; what was paid beyond it is not in it',
  })
  returned: string;
  @ApiProperty({ enum: ORDER_STATES }) state: OrderState;
  @ApiProperty({ type: 'string', enum: REVIEW_REASONS, nullable: true }) review_reason: ReviewReason | null;
  @ApiProperty({ description: 'In review, and nobody has looked yet' }) unseen: boolean;
  @ApiProperty({ ...TEXT, example: 'qris', description: 'Midtrans’ word' }) payment_type: string | null;
  @ApiProperty() product_id: number;
  @ApiProperty() product_name: string;
  @ApiProperty() quantity: number;
  @ApiProperty({ example: 'selfbot' }) bot_type: string;
  @ApiProperty() line_id: string;
  @ApiProperty() akun_id: number;
  @ApiProperty() customer_name: string;
  @ApiProperty() customer_email: string;
  @ApiProperty({ example: '6281234567890', description: 'Masked for viewers' }) whatsapp_number: string;

  static of(row: TransactionRow, role: Role): AdminTransactionAnswer {
    return {
      id: Number(row.id),
      order_id: row.order_id,
      created_at: row.created_at,
      paid_at: row.paid_at,
      amount: row.amount,
      returned: row.returned,
      state: row.state,
      review_reason: row.review_reason,
      unseen: row.state === 'review' && row.review_seen_at === null,
      payment_type: row.payment_type,
      product_id: Number(row.product_id),
      product_name: row.product_name,
      quantity: row.quantity,
      bot_type: row.bot_type,
      line_id: row.line_id,
      akun_id: Number(row.akun_id),
      customer_name: row.customer_name,
      customer_email: row.customer_email,
      // An account of the former application may be gone.
      whatsapp_number: row.whatsapp_number && numberFor(role, row.whatsapp_number),
    };
  }
}
