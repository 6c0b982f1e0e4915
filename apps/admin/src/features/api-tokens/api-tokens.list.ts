import type { ListPlan } from '../../shared/list/list-plan.js';
import { type ApiToken, type ApiTokensQuery, listTokens } from './api-tokens.api.js';

export const tokensList: ListPlan<ApiToken, ApiTokensQuery> = {
  name: 'api-tokens',
  path: '/api-tokens',
  id: ({ id }) => id,
  called: ({ name }) => name,
  columns: [
    { key: 'name', label: 'api-tokens.column.name', sort: 'name', lead: true, text: ({ name }) => name },
    { key: 'hint', label: 'api-tokens.column.hint', mono: true, text: ({ hint }) => `${hint}…` },
    {
      key: 'scopes',
      label: 'api-tokens.column.scopes',
      fold: 'note',
      text: ({ scopes }) => scopes.join(', '),
    },
    { key: 'state', label: 'api-tokens.column.state', fold: 'value' },
    { key: 'used', label: 'api-tokens.column.used', sort: 'last_used_at', moment: true, fold: 'aside' },
    { key: 'expires', label: 'api-tokens.column.expires', moment: true },
    { key: 'created', label: 'api-tokens.column.created', sort: 'created_at', moment: true, extra: true },
  ],
  sort: '-created_at',
  filters: [
    {
      name: 'state',
      label: 'api-tokens.column.state',
      kind: 'choice',
      choices: (['active', 'lapsed', 'revoked'] as const).map((value) => ({
        value,
        label: `api-tokens.state.${value}`,
      })),
    },
  ],
  searches: true,
  ask: listTokens,
};
