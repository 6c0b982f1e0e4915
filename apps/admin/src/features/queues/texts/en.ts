import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Queues',
  about: 'Queues only wake the worker. The work itself is in the tables, so nothing is lost.',
  name: {
    'payment-notifications': 'Payment notifications',
    'whatsapp-messages': 'WhatsApp messages',
    exports: 'Exports',
  },
  state: { waiting: 'Waiting', active: 'Active', delayed: 'Delayed', failed: 'Failed' },
  show: {
    waiting: 'Show what waits',
    active: 'Show what is active',
    delayed: 'Show what is delayed',
    failed: 'Show what failed',
  },
  row: 'Row {id}',
  tries: '{n} try | {n} tries',
  retry: 'Try again',
  discard: 'Discard',
  discardTitle: 'Discard job {job}',
  consequence: 'This call is thrown away. Its row stays and is worked on in the next round.',
} satisfies SameShape<typeof id>;
