import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Package',
  all: 'All packages',
  goneTitle: 'This package is no longer for sale',
  goneText: 'Have a look at the packages that are.',
  included: 'What you get',
  timing: {
    title: 'About time',
    start: 'Time starts when your payment arrives.',
    renewal: 'If your LINE ID still has time left, this purchase is added to it.',
    exact: 'You see the exact end, date and time, before you pay.',
  },
} satisfies SameShape<typeof id>;
