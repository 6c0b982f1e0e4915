import type { Filter, ListPlan } from '../../shared/list/list-plan.js';
import { sayNumber } from '../../shared/phone-number.js';
import type { Rental, Subscription } from '../../shell/api/types.js';
import {
  listRentals,
  listSubscriptions,
  packageChoices,
  type RentalsQuery,
  type SubscriptionsQuery,
} from './rentals.api.js';

const FILTERS: readonly Filter[] = [
  {
    name: 'status',
    label: 'rentals.column.state',
    kind: 'choice',
    choices: (['active', 'inactive', 'expired'] as const).map((value) => ({
      value,
      label: `rentals.state.${value}`,
    })),
  },
  {
    name: 'bot_type',
    label: 'rentals.column.kind',
    kind: 'choice',
    choices: (['selfbot', 'official'] as const).map((value) => ({ value, label: `botType.${value}` })),
  },
  { name: 'product_id', label: 'rentals.column.product', kind: 'loaded', load: packageChoices },
  { name: 'akun_id', label: 'rentals.filter.akun', kind: 'text' },
  { name: 'habis_from', label: 'rentals.filter.habisFrom', kind: 'day' },
  { name: 'habis_to', label: 'rentals.filter.habisTo', kind: 'day' },
];

export const subscriptionsList: ListPlan<Subscription, SubscriptionsQuery> = {
  name: 'statuses',
  path: '/statuses',
  id: ({ id }) => id,
  called: ({ line_id }) => line_id,
  columns: [
    { key: 'line', label: 'rentals.column.line', lead: true, text: ({ line_id }) => line_id },
    { key: 'customer', label: 'rentals.column.customer', fold: 'note', text: ({ akun_name }) => akun_name },
    { key: 'kind', label: 'rentals.column.kind' },
    { key: 'product', label: 'rentals.column.product', text: ({ product_name }) => product_name },
    { key: 'state', label: 'rentals.column.state', fold: 'value' },
    { key: 'habis', label: 'rentals.column.habis', sort: 'habis', moment: true, fold: 'aside' },
    { key: 'created', label: 'rentals.column.created', sort: 'created_at', moment: true },
    {
      key: 'number',
      label: 'rentals.column.number',
      extra: true,
      text: ({ whatsapp_number: number }) => (number === null ? null : sayNumber(number)),
    },
    { key: 'id', label: 'rentals.column.id', mono: true, extra: true, text: ({ id }) => id },
  ],
  sort: '-created_at',
  filters: FILTERS,
  searches: true,
  ask: listSubscriptions,
};

export const rentalsList: ListPlan<Rental, RentalsQuery> = {
  name: 'data-penyewa-bots',
  path: '/data-penyewa-bots',
  id: ({ id }) => id,
  called: ({ line_id }) => line_id,
  columns: [
    { key: 'line', label: 'rentals.column.line', lead: true, text: ({ line_id }) => line_id },
    { key: 'customer', label: 'rentals.column.customer', fold: 'note', text: ({ akun_name }) => akun_name },
    { key: 'kind', label: 'rentals.column.kind' },
    { key: 'product', label: 'rentals.column.product', text: ({ product_name }) => product_name },
    { key: 'state', label: 'rentals.column.state', fold: 'value' },
    { key: 'mulai', label: 'rentals.column.mulai', sort: 'mulai', moment: true },
    { key: 'habis', label: 'rentals.column.habis', sort: 'habis', moment: true, fold: 'aside' },
    { key: 'created', label: 'rentals.column.created', sort: 'created_at', moment: true, extra: true },
    {
      key: 'number',
      label: 'rentals.column.number',
      extra: true,
      text: ({ whatsapp_number: number }) => (number === null ? null : sayNumber(number)),
    },
    { key: 'id', label: 'rentals.column.id', mono: true, extra: true, text: ({ id }) => id },
  ],
  sort: '-created_at',
  filters: [
    ...FILTERS,
    { name: 'mulai_from', label: 'rentals.filter.mulaiFrom', kind: 'day' },
    { name: 'mulai_to', label: 'rentals.filter.mulaiTo', kind: 'day' },
  ],
  searches: true,
  ask: listRentals,
};
