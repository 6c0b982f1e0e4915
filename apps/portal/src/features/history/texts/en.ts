import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Payment history',
  status: 'Status',
  period: 'Time',
  anyStatus: 'Any status',
  periods: {
    all: 'Any time',
    month: 'Last 30 days',
    quarter: 'Last 90 days',
    year: 'This year',
  },
  count: 'Payments: {n}',
  counted: 'More than {n} payments',
  resume: 'Continue',
  resumeNamed: 'Continue the payment of {product} for {line}',
  cancel: 'Cancel',
  cancelNamed: 'Cancel the payment of {product} for {line}',
  cancelled: 'Payment cancelled.',
  empty: {
    title: 'No payments yet',
    text: 'Every order and its invoice will be here.',
    action: 'See the packages',
  },
  nothing: {
    title: 'Nothing matches',
    text: 'There is no payment with these filters.',
    action: 'Show all',
  },
  pages: 'Pages',
  newer: 'Newer',
  older: 'Older',
} satisfies SameShape<typeof id>;
