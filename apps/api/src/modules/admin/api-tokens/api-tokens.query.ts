import { ChoiceField } from '../../../platform/http/fields.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';

export const API_TOKEN_STATES = ['active', 'lapsed', 'revoked'] as const;
export type ApiTokenState = (typeof API_TOKEN_STATES)[number];

export class ApiTokensQuery extends ListQuery {
  @SortField(['created_at', 'name', 'last_used_at']) sort = '-created_at';

  @ChoiceField(API_TOKEN_STATES, { optional: true })
  'filter[state]'?: ApiTokenState;

  get wanted(): { q: string | undefined; state: ApiTokenState | undefined } {
    return { q: this.q, state: this['filter[state]'] };
  }
}
