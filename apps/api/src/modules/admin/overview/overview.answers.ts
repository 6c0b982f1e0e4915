import { ApiProperty } from '@nestjs/swagger';
import { maskWhatsappNumber } from '../../auth/domain/whatsapp-number.js';
import { ORDER_STATES, type OrderState } from '../../payment/domain/order-states.js';
import type { FailedMessageRow, OrderRow } from './overview.repository.js';
import type { OverviewView } from './overview.service.js';

const AMOUNT = { example: '150000.00', description: 'Rupiah' };
const MOMENT = { type: 'string', format: 'date-time' } as const;

class OverviewFigures {
  @ApiProperty() active_rentals: number;
  @ApiProperty({ description: 'Active rentals that end within 7 days' }) ending_rentals: number;
  @ApiProperty({ description: 'Orders that can still be paid' }) open_orders: number;
  @ApiProperty({ description: 'Accounts made in the last 7 days' }) new_customers: number;
  @ApiProperty({ ...AMOUNT, description: 'Paid in the last 7 days and not given back, in rupiah' })
  revenue_week: string;
  @ApiProperty({ ...AMOUNT, description: 'Paid in the last 30 days and not given back, in rupiah' })
  revenue_month: string;

  static of({ counts, revenue }: OverviewView): OverviewFigures {
    return {
      active_rentals: Number(counts.activeRentals),
      ending_rentals: Number(counts.endingRentals),
      open_orders: Number(counts.openOrders),
      new_customers: Number(counts.newCustomers),
      revenue_week: revenue.week,
      revenue_month: revenue.month,
    };
  }
}

class OverviewOrder {
  @ApiProperty() order_id: string;
  @ApiProperty(MOMENT) created_at: Date;
  @ApiProperty() customer_name: string;
  @ApiProperty() product_name: string;
  @ApiProperty(AMOUNT) amount: string;
  @ApiProperty({ enum: ORDER_STATES }) state: OrderState;
  @ApiProperty({ type: 'string', nullable: true, description: 'Why the order is in review' })
  review_reason: string | null;

  static of(row: OrderRow): OverviewOrder {
    return {
      order_id: row.orderId,
      created_at: row.createdAt,
      customer_name: row.customerName,
      product_name: row.productName,
      amount: row.amount,
      state: row.state,
      review_reason: row.reviewReason,
    };
  }
}

class OverviewMessage {
  @ApiProperty() id: number;
  @ApiProperty({ example: '+62812*****890', description: 'Masked' }) number: string;
  @ApiProperty({ example: 'payment_active' }) template: string;
  @ApiProperty({ type: 'string', nullable: true }) error: string | null;
  @ApiProperty(MOMENT) failed_at: Date;

  static of({ id, number, template, error, failedAt }: FailedMessageRow): OverviewMessage {
    return { id: Number(id), number: maskWhatsappNumber(number), template, error, failed_at: failedAt };
  }
}

/** What needs a person: all of it as totals, the newest of each as rows. */
class OverviewAttention {
  @ApiProperty() orders_in_review: number;
  @ApiProperty({ description: 'WhatsApp messages given up in the last 7 days' }) failed_messages: number;
  @ApiProperty({ type: [OverviewOrder] }) newest_in_review: OverviewOrder[];
  @ApiProperty({ type: [OverviewMessage] }) newest_failed_messages: OverviewMessage[];

  static of({ counts, inReview, failedMessages }: OverviewView): OverviewAttention {
    return {
      orders_in_review: Number(counts.ordersInReview),
      failed_messages: Number(counts.failedMessages),
      newest_in_review: inReview.map((row) => OverviewOrder.of(row)),
      newest_failed_messages: failedMessages.map((row) => OverviewMessage.of(row)),
    };
  }
}

export class OverviewAnswer {
  @ApiProperty(MOMENT) as_of: Date;
  @ApiProperty() figures: OverviewFigures;
  @ApiProperty() attention: OverviewAttention;
  @ApiProperty({ type: [OverviewOrder] }) newest_orders: OverviewOrder[];

  static of(view: OverviewView): OverviewAnswer {
    return {
      as_of: view.asOf,
      figures: OverviewFigures.of(view),
      attention: OverviewAttention.of(view),
      newest_orders: view.newestOrders.map((row) => OverviewOrder.of(row)),
    };
  }
}
