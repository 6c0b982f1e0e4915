import type { ListPlan } from '../../shared/list/list-plan.js';
import type { Product } from '../../shell/api/types.js';
import { listProducts, type ProductsQuery } from './products.api.js';

export const productsList: ListPlan<Product, ProductsQuery> = {
  name: 'products',
  path: '/products',
  id: ({ id }) => id,
  called: ({ name }) => name,
  columns: [
    {
      key: 'order',
      label: 'products.column.order',
      sort: 'order',
      numeric: true,
      text: ({ order }) => order,
    },
    { key: 'name', label: 'products.column.name', sort: 'name', lead: true, text: ({ name }) => name },
    { key: 'kind', label: 'products.column.kind', fold: 'note' },
    { key: 'price', label: 'products.column.price', sort: 'price', numeric: true, fold: 'aside' },
    { key: 'period', label: 'products.column.period' },
    { key: 'state', label: 'products.column.state', fold: 'value' },
    { key: 'created', label: 'products.column.created', sort: 'created_at', moment: true, extra: true },
    { key: 'id', label: 'products.column.id', mono: true, extra: true, text: ({ id }) => id },
  ],
  sort: 'order',
  filters: [
    {
      name: 'state',
      label: 'products.column.state',
      kind: 'choice',
      choices: [
        { value: 'shown', label: 'products.state.shown' },
        { value: 'hidden', label: 'products.state.hidden' },
        { value: 'archived', label: 'products.state.archived' },
      ],
    },
    {
      name: 'bot_type',
      label: 'products.column.kind',
      kind: 'choice',
      choices: [
        { value: 'selfbot', label: 'botType.selfbot' },
        { value: 'official', label: 'botType.official' },
      ],
    },
  ],
  searches: true,
  ask: listProducts,
};
