import { ChoiceField, DayField, WholeNumberField } from '../../../platform/http/fields.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import type { Role } from '../../../platform/security/roles.js';
import { lookedFor } from '../customer-search.js';
import { BOT_TYPES, type BotType } from '../../catalog/domain/terms.js';
import { SUBSCRIPTION_STATES, type SubscriptionState } from '../../subscription/domain/states.js';
import { daysOf } from '../filters.js';
import type { WantedRentals } from './data-penyewa-bots.repository.js';

/** What rentals can be sorted by. */
export const RENTAL_SORTS = ['created_at', 'habis', 'mulai'] as const;

/** Which rentals. Days are those of Jakarta, both of them included. */
export class DataPenyewaBotsQuery extends ListQuery {
  @SortField(RENTAL_SORTS) sort = '-created_at';

  @ChoiceField(SUBSCRIPTION_STATES, { optional: true })
  'filter[status]'?: SubscriptionState;

  @ChoiceField(BOT_TYPES, { optional: true })
  'filter[bot_type]'?: BotType;

  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, fromText: true, optional: true })
  'filter[product_id]'?: number;

  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, fromText: true, optional: true })
  'filter[akun_id]'?: number;

  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, fromText: true, optional: true })
  'filter[status_id]'?: number;

  @DayField({ optional: true, description: 'Ends on this day or later.' })
  'filter[habis_from]'?: string;

  @DayField({ optional: true, description: 'Ends on this day or earlier.' })
  'filter[habis_to]'?: string;

  @DayField({ optional: true, description: 'Started on this day or later.' })
  'filter[mulai_from]'?: string;

  @DayField({ optional: true, description: 'Started on this day or earlier.' })
  'filter[mulai_to]'?: string;

  wantedBy(role: Role): WantedRentals {
    return {
      looked: lookedFor(this.q, role),
      status: this['filter[status]'],
      botType: this['filter[bot_type]'],
      productId: this['filter[product_id]'],
      akunId: this['filter[akun_id]'],
      subscriptionId: this['filter[status_id]'],
      habis: daysOf(this['filter[habis_from]'], this['filter[habis_to]']),
      mulai: daysOf(this['filter[mulai_from]'], this['filter[mulai_to]']),
    };
  }
}
