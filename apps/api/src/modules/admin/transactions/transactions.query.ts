import { ChoiceField, DayField, PatternField, WholeNumberField } from '../../../platform/http/fields.js';
import { chosen, ChoicesField } from '../../../platform/http/choices.field.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import type { Role } from '../../../platform/security/roles.js';
import { lookedFor } from '../customer-search.js';
import { ORDER_STATES, type OrderState } from '../../payment/domain/order-states.js';
import { REVIEW_REASONS, type ReviewReason } from '../../payment/domain/review-reasons.js';
import { endOfDay, startOfDay } from '../../subscription/domain/days.js';
import type { WantedTransactions } from './transactions.conditions.js';

/** What orders can be sorted by. */
export const TRANSACTION_SORTS = ['created_at', 'paid_at', 'amount'] as const;
const MOST_RUPIAH = 99_999_999;
const METHOD = /^[a-z_]{2,32}$/;
const WORDS_OF_METHOD = 'Midtrans’ word; `any` where one was chosen, `none` where none was';

/** Which orders. Days are those of Jakarta, both ends included; amounts are whole rupiah. */
export class TransactionsQuery extends ListQuery {
  @SortField(TRANSACTION_SORTS) sort = '-created_at';

  @ChoicesField(ORDER_STATES) 'filter[state]'?: string;
  @ChoiceField(REVIEW_REASONS, { optional: true }) 'filter[review_reason]'?: ReviewReason;
  @PatternField(METHOD, 'text', { optional: true, example: 'qris', description: WORDS_OF_METHOD })
  'filter[method]'?: string;
  @ChoiceField(['manual'], { optional: true, description: 'Money has to be given back by hand' })
  'filter[refund]'?: 'manual';
  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, fromText: true, optional: true })
  'filter[product_id]'?: number;
  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, fromText: true, optional: true })
  'filter[akun_id]'?: number;
  @DayField({ optional: true }) 'filter[created_from]'?: string;
  @DayField({ optional: true }) 'filter[created_to]'?: string;
  @DayField({ optional: true }) 'filter[paid_from]'?: string;
  @DayField({ optional: true }) 'filter[paid_to]'?: string;
  @WholeNumberField({ min: 0, max: MOST_RUPIAH, fromText: true, optional: true })
  'filter[amount_min]'?: number;
  @WholeNumberField({ min: 0, max: MOST_RUPIAH, fromText: true, optional: true })
  'filter[amount_max]'?: number;

  wantedBy(role: Role): WantedTransactions {
    return {
      looked: lookedFor(this.q, role),
      states: chosen<OrderState>(this['filter[state]']),
      reviewReason: this['filter[review_reason]'],
      method: this['filter[method]'],
      refund: this['filter[refund]'],
      productId: this['filter[product_id]'],
      akunId: this['filter[akun_id]'],
      createdFrom: beginning(this['filter[created_from]']),
      createdBefore: end(this['filter[created_to]']),
      paidFrom: beginning(this['filter[paid_from]']),
      paidBefore: end(this['filter[paid_to]']),
      amountMin: this['filter[amount_min]'],
      amountMax: this['filter[amount_max]'],
    };
  }
}

const beginning = (day: string | undefined) => (day === undefined ? undefined : startOfDay(day));
const end = (day: string | undefined) => (day === undefined ? undefined : endOfDay(day));
