import type { Tone } from '@teamanubot/ui';
import { formatMoney } from '@teamanubot/ui/format';
import type { ListPlan } from '../../shared/list/list-plan.js';
import type { Transaction } from '../../shell/api/types.js';
import { METHOD_FILTER } from './method-filter.js';
import { listTransactions, type TransactionsQuery } from './transactions.api.js';

type State = Transaction['state'];

/** How the state of an order looks; its word says the rest. */
export const TONES: Record<State, Tone> = {
  open: 'waiting',
  cancelling: 'off',
  cancelled: 'off',
  expired: 'off',
  failed: 'lost',
  paid: 'good',
  part_refunded: 'good',
  refunded: 'off',
  reversed: 'lost',
  review: 'waiting',
};
const REASONS = [
  'amount_differs',
  'paid_twice',
  'fraud_challenge',
  'return_unclear',
  'subscription_suspended',
] as const;

const choices = (values: readonly string[], prefix: string) =>
  values.map((value) => ({ value, label: `${prefix}.${value}` }));

export const transactionsList: ListPlan<Transaction, TransactionsQuery> = {
  name: 'transactions',
  path: '/transactions',
  id: ({ id }) => id,
  called: ({ order_id }) => order_id,
  columns: [
    {
      key: 'order',
      label: 'transactions.column.order',
      lead: true,
      mono: true,
      text: ({ order_id }) => order_id,
    },
    {
      key: 'customer',
      label: 'transactions.column.customer',
      fold: 'note',
      text: ({ customer_name }) => customer_name,
    },
    { key: 'product', label: 'transactions.column.product', text: ({ product_name }) => product_name },
    {
      key: 'amount',
      label: 'transactions.column.amount',
      sort: 'amount',
      numeric: true,
      text: ({ amount }) => formatMoney(amount),
    },
    { key: 'state', label: 'transactions.column.state', fold: 'value' },
    { key: 'method', label: 'transactions.column.method' },
    {
      key: 'created',
      label: 'transactions.column.created',
      sort: 'created_at',
      moment: true,
      fold: 'aside',
    },
    { key: 'paid', label: 'transactions.column.paid', sort: 'paid_at', moment: true, extra: true },
    {
      key: 'line',
      label: 'transactions.column.line',
      mono: true,
      extra: true,
      text: ({ line_id }) => line_id,
    },
    {
      key: 'email',
      label: 'transactions.column.email',
      extra: true,
      text: ({ customer_email }) => customer_email,
    },
  ],
  sort: '-created_at',
  filters: [
    {
      name: 'state',
      label: 'transactions.column.state',
      kind: 'choice',
      choices: [
        ...choices(Object.keys(TONES), 'transactions.state'),
        { value: 'paid,part_refunded', label: 'transactions.kept' },
        { value: 'open,cancelling', label: 'transactions.payable' },
      ],
    },
    {
      name: 'review_reason',
      label: 'transactions.filter.reason',
      kind: 'choice',
      choices: choices(REASONS, 'transactions.reason'),
    },
    METHOD_FILTER,
    {
      name: 'refund',
      label: 'transactions.filter.refund',
      kind: 'choice',
      choices: [{ value: 'manual', label: 'transactions.manual.heading' }],
    },
    { name: 'created_from', label: 'transactions.filter.createdFrom', kind: 'day' },
    { name: 'created_to', label: 'transactions.filter.createdTo', kind: 'day' },
    { name: 'paid_from', label: 'transactions.filter.paidFrom', kind: 'day' },
    { name: 'paid_to', label: 'transactions.filter.paidTo', kind: 'day' },
    { name: 'amount_min', label: 'transactions.filter.min', kind: 'text' },
    { name: 'amount_max', label: 'transactions.filter.max', kind: 'text' },
    { name: 'akun_id', label: 'transactions.filter.akun', kind: 'text' },
    { name: 'product_id', label: 'transactions.filter.product', kind: 'text' },
  ],
  searches: true,
  ask: listTransactions,
};
