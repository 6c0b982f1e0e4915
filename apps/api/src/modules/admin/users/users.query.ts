import { ChoiceField } from '../../../platform/http/fields.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import { type Role, ROLES } from '../../../platform/security/roles.js';
import type { WantedUsers } from './users.repository.js';

export const USER_SORTS = ['name', 'email', 'created_at', 'last_login_at'] as const;

export class UsersQuery extends ListQuery {
  @SortField(USER_SORTS) sort = 'name';

  @ChoiceField(ROLES, { optional: true })
  'filter[role]'?: Role;

  @ChoiceField(['true', 'false'], { optional: true })
  'filter[is_active]'?: 'true' | 'false';

  get wanted(): WantedUsers {
    const active = this['filter[is_active]'];
    const isActive = active === undefined ? undefined : active === 'true';
    return { q: this.q, role: this['filter[role]'], isActive };
  }
}
