import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Audit log',
  one: 'Entry {id}',
  search: 'Beginning of the subject, such as akun:12',
  none: 'Nothing has been changed yet.',
  from: 'Since',
  to: 'Until',
  request: 'Request ID',
  changes: 'What changed',
  before: 'Before',
  after: 'After',
  unsaid: 'Its content is not kept, since it is secret or there is nothing more to it.',
  column: { created: 'Time', action: 'Action', subject: 'Subject', actor: 'By', ip: 'IP address' },
  action: {
    akun: {
      create: 'Customer made',
      edit: 'Customer changed',
      deactivate: 'Customer deactivated',
      reactivate: 'Customer activated again',
      delete: 'Customer deleted',
      end_sessions: 'Sessions of a customer ended',
    },
    compensation: {
      apply: 'Compensation given',
      undo: 'Compensation undone',
    },
    export: {
      start: 'Export started',
      finish: 'Export finished',
      download: 'Export downloaded',
      cancel: 'Export cancelled',
    },
    job: {
      retry: 'Job tried again',
      discard: 'Job discarded',
    },
    message: {
      resend: 'Message sent again',
      test: 'Test message sent',
    },
    money_health: {
      rebuild: 'Dates rebuilt from the ledger',
      reconcile: 'Payments reconciled',
      inbox: 'Notifications processed again',
      expire: 'Lapsed rentals closed',
      outbox: 'Waiting messages sent',
    },
    notification: {
      close: 'Notification closed',
    },
    order: {
      recheck: 'Midtrans asked about an order',
      review_seen: 'Review seen',
      review_accepted: 'Review: amount accepted',
      review_closed: 'Review closed',
    },
    product: {
      create: 'Package made',
      update: 'Package changed',
      reorder: 'Packages reordered',
      archive: 'Package archived',
      restore: 'Package restored from the archive',
      delete: 'Package deleted',
    },
    refund: {
      start: 'Refund started',
      done: 'Refund transferred',
      withdraw: 'Refund withdrawn',
    },
    rental: {
      grant: 'Rental granted',
      adjust: 'End of a rental moved',
    },
    settings: {
      edit: 'Settings changed',
    },
    subscription: {
      create: 'Subscription made',
      suspend: 'Subscription suspended',
      resume: 'Subscription resumed',
      delete: 'Subscription deleted',
    },
    template: {
      save: 'Template changed',
      reset: 'Template reset',
    },
    token: {
      create: 'API token issued',
      revoke: 'API token revoked',
    },
    user: {
      create: 'Administrator made',
      change: 'Administrator changed',
      deactivate: 'Administrator deactivated',
      reactivate: 'Administrator activated again',
      delete: 'Administrator deleted',
      password_reset: 'Password of an administrator replaced',
      password: 'Own password changed',
      profile: 'Own profile changed',
      avatar: 'Picture changed',
      second_factor_on: 'Two-step verification turned on',
      second_factor_off: 'Two-step verification turned off',
      recovery_renewed: 'Recovery codes renewed',
    },
  },
} satisfies SameShape<typeof id>;
