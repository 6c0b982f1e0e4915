import type { ListPlan } from '../../shared/list/list-plan.js';
import type { Compensation } from '../../shell/api/types.js';
import { listCompensations, type CompensationsQuery } from './compensations.api.js';

export const compensationsList: ListPlan<Compensation, CompensationsQuery> = {
  name: 'compensations',
  path: '/compensations',
  id: ({ id }) => id,
  called: ({ reason }) => reason,
  columns: [
    { key: 'reason', label: 'compensations.column.reason', lead: true, text: ({ reason }) => reason },
    { key: 'time', label: 'compensations.column.time', numeric: true, fold: 'aside' },
    {
      key: 'rentals',
      label: 'compensations.column.rentals',
      numeric: true,
      text: ({ rentals }) => rentals,
    },
    { key: 'state', label: 'compensations.column.state', fold: 'value' },
    {
      key: 'actor',
      label: 'compensations.column.actor',
      fold: 'note',
      text: ({ actor_name, actor }) => actor_name ?? actor,
    },
    { key: 'applied', label: 'compensations.column.applied', sort: 'applied_at', moment: true },
    { key: 'id', label: 'compensations.column.id', mono: true, extra: true, text: ({ id }) => id },
  ],
  sort: '-applied_at',
  filters: [
    {
      name: 'state',
      label: 'compensations.column.state',
      kind: 'choice',
      choices: (['applying', 'applied', 'undoing', 'undone'] as const).map((value) => ({
        value,
        label: `compensations.state.${value}`,
      })),
    },
  ],
  searches: true,
  ask: listCompensations,
};
