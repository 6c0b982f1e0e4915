import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Exports',
  none: 'No exports yet.',
  makeFirst: 'Choose a list above to make the first.',
  list: 'List',
  format: 'Format',
  start: 'Export',
  started: 'The export has started. Its file shows below.',
  filter: 'With the filter: {query}',
  progress: 'Progress of {file}',
  rows: '{count} row | {count} rows',
  download: 'Download',
  cancel: 'Cancel',
  resource: { 'data-penyewa-bots': 'Rentals', transactions: 'Transactions', akuns: 'Customers' },
  state: {
    queued: 'Waiting',
    running: 'Being written',
    done: 'Ready',
    failed: 'Failed',
    cancelled: 'Cancelled',
    expired: 'Removed',
  },
} satisfies SameShape<typeof id>;
