import { type Condition, equal, startsWith } from '../../../platform/lists/lists.js';
import type { OrderState } from '../../payment/domain/order-states.js';
import type { ReviewReason } from '../../payment/domain/review-reasons.js';
import { foundWithCustomers, type Looked } from '../customer-search.js';
import { within } from '../filters.js';

/** Which orders; what is absent does not matter. */
export interface WantedTransactions {
  /** The beginning of an order id, or of a customer's name, email or number. */
  looked?: Looked | undefined;
  states?: readonly OrderState[] | undefined;
  reviewReason?: ReviewReason | undefined;
  /** Midtrans' word; `any` where one was chosen, `none` where none was. */
  method?: string | undefined;
  /** `manual`: somebody has to give money back. */
  refund?: 'manual' | undefined;
  productId?: number | undefined;
  akunId?: number | undefined;
  createdFrom?: Date | undefined;
  createdBefore?: Date | undefined;
  paidFrom?: Date | undefined;
  paidBefore?: Date | undefined;
  /** Whole rupiah, as is `amountMax`; both included. */
  amountMin?: number | undefined;
  amountMax?: number | undefined;
}

/** On `payment_transactions o`. */
export function conditionsOf(wanted: WantedTransactions): Condition[] {
  const { looked, states } = wanted;
  return [
    ...(looked
      ? [foundWithCustomers('payment_transactions', 'o', startsWith('o.midtrans_order_id', looked.q), looked)]
      : []),
    ...(states ? [oneOf('o.state', states)] : []),
    // Only orders in review have a reason: by their state they are few.
    ...(wanted.reviewReason
      ? [{ sql: `o.state = 'review' AND o.review_reason = ?`, values: [wanted.reviewReason] }]
      : []),
    ...paidBy(wanted.method),
    ...(wanted.refund
      ? [
          {
            sql: `o.id IN (SELECT payment_transaction_id FROM refunds WHERE state = ?)`,
            values: [wanted.refund],
          },
        ]
      : []),
    ...equal('o.product_id', wanted.productId),
    ...equal('o.akun_id', wanted.akunId),
    ...within('o.created_at', { from: wanted.createdFrom, before: wanted.createdBefore }),
    ...within('o.paid_at', { from: wanted.paidFrom, before: wanted.paidBefore }),
    ...picking('o.amount', '>=', wanted.amountMin),
    ...picking('o.amount', '<=', wanted.amountMax),
  ];
}

function picking(column: string, than: '>=' | '<=', value: number | undefined): Condition[] {
  return value === undefined ? [] : [{ sql: `${column} ${than} ?`, values: [value], picks: column }];
}

function paidBy(method: string | undefined): Condition[] {
  if (method === 'any') return [{ sql: 'o.payment_type IS NOT NULL', values: [] }];
  if (method === 'none') return [{ sql: 'o.payment_type IS NULL', values: [] }];
  return equal('o.payment_type', method);
}

function oneOf(column: string, values: readonly unknown[]): Condition {
  return values.length === 1
    ? { sql: `${column} = ?`, values }
    : { sql: `${column} IN (?)`, values: [values] };
}
