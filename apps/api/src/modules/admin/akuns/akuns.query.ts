import { ChoiceField, DayField } from '../../../platform/http/fields.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import type { Role } from '../../../platform/security/roles.js';
import { lookedFor } from '../customer-search.js';
import { daysOf } from '../filters.js';
import type { WantedAkuns } from './akuns.repository.js';

/** What customers can be sorted by. */
export const AKUN_SORTS = ['created_at', 'name', 'email'] as const;

/** Which customers. Days are those of Jakarta, both of them included. */
export class AkunsQuery extends ListQuery {
  @SortField(AKUN_SORTS) sort = '-created_at';

  @ChoiceField(['true', 'false'], { optional: true })
  'filter[is_active]'?: 'true' | 'false';

  @DayField({ optional: true, description: 'Registered on this day or later.' })
  'filter[created_from]'?: string;

  @DayField({ optional: true, description: 'Registered on this day or earlier.' })
  'filter[created_to]'?: string;

  wantedBy(role: Role): WantedAkuns {
    const active = this['filter[is_active]'];
    return {
      looked: lookedFor(this.q, role),
      isActive: active === undefined ? undefined : active === 'true',
      created: daysOf(this['filter[created_from]'], this['filter[created_to]']),
    };
  }
}
