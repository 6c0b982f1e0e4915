import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Money health',
  rules: 'What must always hold',
  goals: 'Goals, last 30 days',
  well: 'All rules hold.',
  broken: '{count} rule is broken. | {count} rules are broken.',
  holds: 'Holds',
  violations: '{count} violation | {count} violations',
  unchecked: 'never checked',
  open: 'Open the {what}',
  nothing: 'Nothing to measure yet',
  seconds: '{count} second | {count} seconds',
  at_least: 'Goal: at least {value}',
  at_most: 'Goal: at most {value}',
  reached: 'Reached',
  missed: 'Not reached',
  mended: '{touched} dealt with, {violations} violations left.',
  kind: {
    order: 'order',
    notification: 'notification',
    rental: 'rental',
    subscription: 'subscription',
    message: 'message',
    entry: 'entry',
    attempt: 'attempt',
  },
  mend: {
    rebuild: 'Rebuild from the ledger',
    reconcile: 'Ask Midtrans now',
    inbox: 'Work on notifications now',
    expire: 'Close what has run out',
    outbox: 'Send messages now',
  },
  consequence: {
    rebuild: 'The end and the state of every rental are made what its entries say.',
    reconcile: 'Midtrans is asked about the named orders at the next turn.',
    inbox: 'Every notification that waits has its turn now.',
    expire: 'Rentals that have run out are marked so.',
    outbox: 'Messages whose time has come are sent now.',
  },
} satisfies SameShape<typeof id>;
