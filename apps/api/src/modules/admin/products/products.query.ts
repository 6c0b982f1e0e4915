import { ChoiceField } from '../../../platform/http/fields.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import { BOT_TYPES, type BotType } from '../../catalog/domain/terms.js';
import { PRODUCT_STATES, type ProductState, type WantedProducts } from './products.repository.js';

/** What packages can be sorted by. */
export const PRODUCT_SORTS = ['order', 'name', 'price', 'created_at'] as const;

/** Which packages, archived ones among them if nothing else is said. */
export class ProductsQuery extends ListQuery {
  @SortField(PRODUCT_SORTS) sort = 'order';

  @ChoiceField(PRODUCT_STATES, {
    optional: true,
    description: '`shown`: for sale; `hidden`: not for sale now; `current`: either; `archived`: sold no more',
  })
  'filter[state]'?: ProductState;

  @ChoiceField(BOT_TYPES, { optional: true })
  'filter[bot_type]'?: BotType;

  get wanted(): WantedProducts {
    return { q: this.q, state: this['filter[state]'], botType: this['filter[bot_type]'] };
  }
}
