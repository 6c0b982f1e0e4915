import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Order a package',
  heading: 'Order a package',
  renewHeading: 'Renew a rental',
  otherPackage: 'Other package',
  goneTitle: 'This package is no longer for sale',
  goneText: 'Choose another package to go on.',
  packages: 'See the packages',
  lineId: 'LINE ID',
  lineIdHelp: 'The LINE ID that the bot works for.',
  lineIdPlaceholder: "such as kopi.senja or {'@'}kopisenja",
  where: {
    question: 'Where do I find it?',
    self: 'Self-bot: in the LINE app open Home, tap the gear, choose Profile and look at the line ID.',
    official:
      "Official bot: in LINE Official Account Manager the ID stands below the account name and begins with {'@'}.",
    rule: 'Only lower-case letters, digits, dots, underscores and hyphens. Capitals are made small for you.',
  },
  quantity: 'For how long?',
  less: 'Less',
  more: 'More',
  summary: {
    title: 'Summary',
    item: '{name} × {quantity}',
    total: 'Total',
    starts: 'From',
    until: 'Until',
    fillIn: 'Enter the LINE ID to see until when the bot is active.',
    counting: 'Working out the dates',
    renewal: 'Added to the time that is left, which ends {date}.',
    fresh: 'Counts from the moment your payment arrives.',
    unknown:
      'The dates cannot be worked out right now. You can pay all the same; the payment page shows them.',
  },
  pay: 'Pay {amount}',
  payNote: 'You choose how to pay in the next step.',
  priceMoved: 'Check the new amount on the button, and press again if you agree.',
} satisfies SameShape<typeof id>;
