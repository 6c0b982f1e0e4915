import type { SameShape } from '../feature.js';
import type id from './texts.id.js';

export default {
  nav: {
    home: 'TeamAnuBot, to the front page',
    label: 'Main',
    packages: 'Packages',
    howItWorks: 'How it works',
    questions: 'Questions',
    rentals: 'Rentals',
    login: 'Log in',
    register: 'Register',
    logout: 'Log out',
    menu: 'Menu',
    account: 'Account of {name}',
  },
  title: {
    notFound: 'Page not found',
  },
  footer: {
    trademark: 'LINE is a trademark of LY Corporation; TeamAnuBot is not affiliated.',
    pitch: 'Rent a LINE bot without chatting to an admin.',
  },
  package: {
    buy: 'Buy',
    buyNamed: 'Buy {name}',
    includes: {
      period: 'Active for a full {period} from the moment of payment',
      reminders: 'Reminders on WhatsApp before it runs out',
      renewal: 'Renewals are added on, no day is lost',
    },
    noneTitle: 'No package is for sale yet',
    noneText: 'Anu is preparing them. Have a look again later.',
  },
  simulated: 'Payments here are simulated: no money moves.',
  invoice: {
    download: 'Download invoice',
    named: 'Download invoice {number}',
  },
  offline: 'You are offline. What you see may not be the latest.',
  fault: {
    offlineTitle: 'No internet connection',
    offlineText: 'Check your mobile data or Wi-Fi, then try again.',
    unreachableTitle: 'Our server does not answer',
    unreachableText: 'Your connection may be slow right now. Try again in a moment.',
    missingTitle: 'Not found',
    busyTitle: 'Busy right now',
    refusedTitle: 'This cannot be done now',
    brokenTitle: 'Something went wrong on our side',
    brokenText: 'Try again. If it keeps happening, send the report code below to the operator.',
    toHome: 'To the front page',
    retryIn: 'Try again ({wait})',
    crashedTitle: 'This page stopped working',
    crashedText: 'Reload the page. What you have paid for is safe.',
    reload: 'Reload',
  },
  notFound: {
    text: 'The address may be mistyped, or the page has moved.',
  },
} satisfies SameShape<typeof id>;
