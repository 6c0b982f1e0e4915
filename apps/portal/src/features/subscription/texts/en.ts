import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Rental details',
  back: 'All rentals',
  until: 'Until',
  ended: 'Ended',
  never: 'Never active yet.',
  renew: 'Renew',
  suspended: 'Suspended by an operator, so it cannot be renewed now. Its time goes on.',
  notSold: 'This package is no longer for sale.',
  otherPackage: 'Choose another package',
  why: 'Why this date?',
  explained:
    'Every change of the time, from the first on. The date on the right is its end after that change.',
  none: 'No change has been noted yet.',
  ledger: {
    starts: 'Starts {moment}',
    runsUntil: 'becomes {moment}',
    paid: 'paid {date}',
    invoice: 'invoice',
    grant: 'given by an operator',
    adjustment: 'adjusted by an operator',
    compensation: 'compensation for an outage',
    reversal: 'money returned',
    import: 'from the former system',
    hours: '{n} h',
    minutes: '{n} min',
  },
} satisfies SameShape<typeof id>;
