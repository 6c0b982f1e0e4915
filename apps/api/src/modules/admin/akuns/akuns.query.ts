import { ChoiceField } from '../../../platform/http/fields.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import type { WantedAkuns } from './akuns.repository.js';

/** What customers can be sorted by. */
export const AKUN_SORTS = ['created_at', 'name', 'email'] as const;

export class AkunsQuery extends ListQuery {
  @SortField(AKUN_SORTS) sort = '-created_at';

  @ChoiceField(['true', 'false'], { optional: true })
  'filter[is_active]'?: 'true' | 'false';

  get wanted(): WantedAkuns {
    const active = this['filter[is_active]'];
    return { q: this.q, isActive: active === undefined ? undefined : active === 'true' };
  }
}
