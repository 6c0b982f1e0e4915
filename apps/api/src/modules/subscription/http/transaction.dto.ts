import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField } from '../../../platform/http/fields.js';
import { CUSTOMER_STATUSES, type CustomerStatus } from '../../payment/domain/customer-status.js';
import type { OrderFilter } from '../../payment/application/order-queries.service.js';
import type { HistoryItem } from '../application/payment-history.service.js';
import { endOfDay, startOfDay } from '../domain/days.js';
import { OrderDto } from './order.dto.js';
import { PageQuery } from '../../../platform/http/page.query.js';

/** Which of one's own orders. Days are those of Jakarta, both of them included. */
export class TransactionsQuery extends PageQuery {
  @ChoiceField(CUSTOMER_STATUSES, { optional: true })
  'filter[status]'?: CustomerStatus;

  @DayField({ optional: true, description: 'Ordered on this day or later.' })
  'filter[from]'?: string;

  @DayField({ optional: true, description: 'Ordered on this day or earlier.' })
  'filter[to]'?: string;

  get filter(): OrderFilter {
    const { page, per_page: perPage, 'filter[status]': status } = this;
    const from = momentOf(this['filter[from]'], startOfDay);
    const before = momentOf(this['filter[to]'], endOfDay);
    return { page, perPage, status, from, before };
  }
}

/** An order of the past, with the number of its invoice. */
export class TransactionDto extends OrderDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'INV/2026/000123',
    description: 'Once it is paid.',
  })
  invoice_number: string | null;

  static from({ order, invoiceNumber }: HistoryItem): TransactionDto {
    return { ...OrderDto.of(order), invoice_number: invoiceNumber };
  }
}

function momentOf(day: string | undefined, moment: (day: string) => Date): Date | undefined {
  return day === undefined ? undefined : moment(day);
}
