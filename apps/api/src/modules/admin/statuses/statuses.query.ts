import { ChoiceField, DayField, WholeNumberField } from '../../../platform/http/fields.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import type { Role } from '../../../platform/security/roles.js';
import { lookedFor } from '../customer-search.js';
import { BOT_TYPES, type BotType } from '../../catalog/domain/terms.js';
import { SUBSCRIPTION_STATES, type SubscriptionState } from '../../subscription/domain/states.js';
import { daysOf } from '../filters.js';
import type { WantedSubscriptions } from './statuses.repository.js';

/** What subscriptions can be sorted by. */
export const SUBSCRIPTION_SORTS = ['created_at', 'habis'] as const;

/** Which subscriptions. Days are those of Jakarta, both of them included. */
export class StatusesQuery extends ListQuery {
  @SortField(SUBSCRIPTION_SORTS) sort = '-created_at';

  @ChoiceField(SUBSCRIPTION_STATES, { optional: true })
  'filter[status]'?: SubscriptionState;

  @ChoiceField(BOT_TYPES, { optional: true })
  'filter[bot_type]'?: BotType;

  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, fromText: true, optional: true })
  'filter[product_id]'?: number;

  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, fromText: true, optional: true })
  'filter[akun_id]'?: number;

  @DayField({ optional: true, description: 'Ends on this day or later.' })
  'filter[habis_from]'?: string;

  @DayField({ optional: true, description: 'Ends on this day or earlier.' })
  'filter[habis_to]'?: string;

  wantedBy(role: Role): WantedSubscriptions {
    return {
      looked: lookedFor(this.q, role),
      status: this['filter[status]'],
      botType: this['filter[bot_type]'],
      productId: this['filter[product_id]'],
      akunId: this['filter[akun_id]'],
      habis: daysOf(this['filter[habis_from]'], this['filter[habis_to]']),
    };
  }
}
