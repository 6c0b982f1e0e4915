import { paymentMethodNames } from '@teamanubot/phrases';
import type { Filter } from '../../shared/list/list-plan.js';

const WORDS = [...Object.keys(paymentMethodNames('id')), 'any', 'none'];

/** The orders of a way to pay, by Midtrans' word for it; those that have no name here are filtered by as well. */
export const METHOD_FILTER: Filter = {
  name: 'method',
  label: 'transactions.column.method',
  kind: 'choice',
  choices: WORDS.map((value) => ({ value, label: `transactions.method.${value}` })),
  others: /^[a-z_]{2,32}$/,
};
