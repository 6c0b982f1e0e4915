import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Rentals',
  heading: 'Rentals',
  hello: 'Hello, {name}.',
  add: 'Rent another bot',
  until: 'Until',
  ended: 'Ended',
  renew: 'Renew',
  renewNamed: 'Renew {line}',
  details: 'Details',
  detailsNamed: 'Details of {line}',
  suspended: 'Suspended by an operator, so it cannot be renewed now. Its time goes on.',
  notSold: 'This package is no longer for sale.',
  otherPackage: 'Choose another package',
  expired: 'Run out ({count})',
  open: {
    title: 'A payment is waiting',
    text: '{product} for {line}, {amount}.',
    action: 'Continue',
  },
  empty: {
    title: 'No bot rented yet',
    text: 'Anu is still asleep. Choose a package, and it wakes up as soon as your payment arrives.',
    packages: 'Packages that you can rent',
  },
  payments: {
    title: 'Latest payments',
    none: 'No payments yet.',
    all: 'All payments',
  },
} satisfies SameShape<typeof id>;
