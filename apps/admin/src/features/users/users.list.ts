import type { ListPlan } from '../../shared/list/list-plan.js';
import { type AdminUser, listUsers, type UsersQuery } from './users.api.js';

export const ROLES = ['owner', 'operator', 'finance', 'viewer'] as const;

export const usersList: ListPlan<AdminUser, UsersQuery> = {
  name: 'users',
  path: '/users',
  id: ({ id }) => id,
  called: ({ name }) => name,
  columns: [
    { key: 'id', label: 'users.column.id', mono: true, extra: true, text: ({ id }) => id },
    { key: 'name', label: 'users.column.name', sort: 'name', lead: true, text: ({ name }) => name },
    { key: 'email', label: 'users.column.email', sort: 'email', fold: 'note', text: ({ email }) => email },
    { key: 'role', label: 'users.column.role', fold: 'aside' },
    { key: 'factor', label: 'users.column.factor' },
    { key: 'state', label: 'users.column.state', fold: 'value' },
    { key: 'login', label: 'users.column.login', sort: 'last_login_at', moment: true },
    { key: 'created', label: 'users.column.created', sort: 'created_at', moment: true, extra: true },
  ],
  sort: 'name',
  filters: [
    {
      name: 'role',
      label: 'users.column.role',
      kind: 'choice',
      choices: ROLES.map((value) => ({ value, label: `role.${value}` })),
    },
    {
      name: 'is_active',
      label: 'users.column.state',
      kind: 'choice',
      choices: [
        { value: 'true', label: 'users.state.active' },
        { value: 'false', label: 'users.state.inactive' },
      ],
    },
  ],
  searches: true,
  ask: listUsers,
};
