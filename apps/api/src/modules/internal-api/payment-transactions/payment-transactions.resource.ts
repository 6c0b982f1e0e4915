import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { SortField } from '../../../platform/http/list.query.js';
import { type Condition, equal, startsWith } from '../../../platform/lists/lists.js';
import { ORDER_STATES, type OrderState } from '../../payment/domain/order-states.js';
import { EverythingQuery } from '../lists/everything.query.js';
import { IdFilter } from '../lists/filters.js';
import type { Resource } from '../lists/resource.js';
import { MOMENT } from '../moment.schema.js';
import { ResourceRoutes } from '../resource.decorators.js';

interface PaymentRow {
  id: string;
  akun_id: string;
  product_id: string;
  midtrans_order_id: string;
  midtrans_transaction_id: string | null;
  amount: string;
  transaction_status: string;
  state: OrderState;
  created_at: Date | null;
  updated_at: Date | null;
}

/** An order and its payment. */
export class EverythingPaymentTransaction {
  @ApiProperty({ example: 1 }) id: number;
  @ApiProperty({ example: 1 }) akun_id: number;
  @ApiProperty({ example: 1 }) product_id: number;
  @ApiProperty({ example: 'TAB-01KB3V7N9Q' }) midtrans_order_id: string;
  @ApiProperty({ type: 'string', nullable: true, example: '0d6b1a6e-5b0e-4e6c-9f0a-6f1f3b7f0c11' })
  midtrans_transaction_id: string | null;
  @ApiProperty({ example: '50000.00', description: 'Rupiah' }) amount: string;
  @ApiProperty({ example: 'settlement', description: 'Midtrans’ word' }) transaction_status: string;
  @ApiProperty({ enum: ORDER_STATES, example: 'paid', description: 'Ours' }) state: OrderState;
  @ApiProperty(MOMENT) created_at: Date | null;
  @ApiProperty(MOMENT) updated_at: Date | null;
}

const SORTS = { id: 'o.id', amount: 'o.amount', created_at: 'o.created_at', updated_at: 'o.updated_at' };

export const PAYMENTS: Resource<PaymentRow, EverythingPaymentTransaction> = {
  names: { path: 'payment-transactions', one: 'Payment transaction', many: 'Payment transactions' },
  table: 'payment_transactions',
  as: 'o',
  columns: `o.id AS id, o.akun_id, o.product_id, o.midtrans_order_id, o.midtrans_transaction_id, o.amount,
    o.transaction_status, o.state, o.created_at, o.updated_at`,
  sorts: SORTS,
  answer: (row) => ({
    ...row,
    id: Number(row.id),
    akun_id: Number(row.akun_id),
    product_id: Number(row.product_id),
  }),
};
export const PAYMENT_ROUTES = new ResourceRoutes(PAYMENTS.names, EverythingPaymentTransaction);

export class EverythingPaymentsQuery extends EverythingQuery {
  @SortField(Object.keys(SORTS)) sort = 'id';

  @TextField({ max: 100, optional: true, description: 'The beginning of an order id' }) q?: string;
  @IdFilter() 'filter[akun_id]'?: number;
  @IdFilter() 'filter[product_id]'?: number;
  @TextField({ max: 255, optional: true }) 'filter[midtrans_order_id]'?: string;
  @TextField({ max: 255, optional: true, example: 'settlement' }) 'filter[transaction_status]'?: string;
  @ChoiceField(ORDER_STATES, { optional: true }) 'filter[state]'?: OrderState;

  protected conditions(): Condition[] {
    return [
      ...(this.q ? [startsWith('o.midtrans_order_id', this.q)] : []),
      ...equal('o.akun_id', this['filter[akun_id]']),
      ...equal('o.product_id', this['filter[product_id]']),
      ...equal('o.midtrans_order_id', this['filter[midtrans_order_id]']),
      ...equal('o.transaction_status', this['filter[transaction_status]']),
      ...equal('o.state', this['filter[state]']),
    ];
  }
}
