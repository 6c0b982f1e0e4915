import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Renew',
  heading: 'Renew the bot {line}',
  runs: 'Active until',
  ended: 'Ran out',
  becomes: 'Then until',
  continues: 'Added to the time that is left, so no day is lost.',
  fresh: 'Starts as soon as the payment arrives.',
  price: 'Price',
  pay: 'Pay {amount}',
  priceMoved: 'The button has the new price now.',
  noLogin: 'No login needed. This link only renews this bot.',
  again: 'Renew again',
  login: 'Log in',
  toRentals: 'See your rentals',
  suspended: 'An operator has suspended this bot, so it cannot be renewed now.',
  notSold: 'Its package is no longer for sale. Log in to choose another one.',
  lapsed: {
    title: 'This link has lapsed',
    text: 'Log in to your account to renew. The time of your bot has not changed.',
  },
  unknown: {
    title: 'We do not know this link',
    text: 'It may have been cut off when it was copied. Open it again from the WhatsApp message, or log in.',
  },
} satisfies SameShape<typeof id>;
