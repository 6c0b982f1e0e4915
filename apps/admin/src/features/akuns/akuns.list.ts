import { sayNumber } from '../../shared/phone-number.js';
import type { ListPlan } from '../../shared/list/list-plan.js';
import type { Akun } from '../../shell/api/types.js';
import { listAkuns, type AkunsQuery } from './akuns.api.js';

export const akunsList: ListPlan<Akun, AkunsQuery> = {
  name: 'akuns',
  path: '/akuns',
  id: ({ id }) => id,
  called: ({ name }) => name,
  columns: [
    { key: 'id', label: 'akuns.column.id', mono: true, extra: true, text: ({ id }) => id },
    { key: 'name', label: 'akuns.column.name', sort: 'name', lead: true, text: ({ name }) => name },
    { key: 'email', label: 'akuns.column.email', sort: 'email', fold: 'note', text: ({ email }) => email },
    {
      key: 'number',
      label: 'akuns.column.number',
      text: ({ whatsapp_number: number }) => sayNumber(number),
    },
    {
      key: 'rentals',
      label: 'akuns.column.rentals',
      numeric: true,
      text: ({ active_rentals: rentals }) => rentals,
    },
    { key: 'state', label: 'akuns.column.state', fold: 'value' },
    { key: 'created', label: 'akuns.column.created', sort: 'created_at', moment: true, fold: 'aside' },
    { key: 'login', label: 'akuns.column.login', moment: true, extra: true },
  ],
  sort: '-created_at',
  filters: [
    {
      name: 'is_active',
      label: 'akuns.column.state',
      kind: 'choice',
      choices: [
        { value: 'true', label: 'akuns.state.active' },
        { value: 'false', label: 'akuns.state.inactive' },
      ],
    },
    { name: 'created_from', label: 'akuns.filter.createdFrom', kind: 'day' },
    { name: 'created_to', label: 'akuns.filter.createdTo', kind: 'day' },
  ],
  searches: true,
  ask: listAkuns,
};
