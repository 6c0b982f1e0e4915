import shared from '../../shared/texts/en.js';
import type { SameShape } from '../feature.js';
import type id from './texts.id.js';

export default {
  ...shared,
  brand: 'Console',
  rail: {
    label: 'Main menu',
    overview: 'Overview',
    sales: 'Sales',
    customers: 'Customers',
    rentals: 'Rentals',
    catalog: 'Catalogue',
    messages: 'Messages',
    system: 'System',
    akuns: 'All customers',
    dashboard: 'Figures',
    transactions: 'Transactions',
    moneyHealth: 'Money health',
    exports: 'Exports',
    queues: 'Queues',
  },
  palette: {
    label: 'Search the console',
    open: 'Search',
    hint: 'Pages, customers, emails, numbers, orders…',
    pages: 'Pages',
    empty: 'Nothing matches.',
    failed: 'The search got no answer.',
  },
  menu: {
    account: 'Account of {name}',
    unknown: 'Account',
    logout: 'Log out',
  },
  role: { owner: 'Owner', operator: 'Operator', finance: 'Finance', viewer: 'Viewer' },
  offline: 'You are offline. What you see may not be the latest.',
  fault: {
    offlineTitle: 'No internet connection',
    offlineText: 'Check your connection, then try again.',
    unreachableTitle: 'The server does not answer',
    unreachableText: 'Check that the API process is running, then try again.',
    missingTitle: 'Not found',
    busyTitle: 'Busy right now',
    refusedTitle: 'This cannot be done now',
    brokenTitle: 'Something went wrong in the system',
    brokenText: 'Try again. If it keeps happening, look for the report code below in the logs.',
    retryIn: 'Try again ({wait})',
    crashedTitle: 'This page stopped working',
    crashedText: 'Reload the page. No data is lost.',
    reload: 'Reload',
  },
  notFound: {
    title: 'Page not found',
    text: 'The address may be mistyped, or there is no such page yet.',
    toStart: 'To the overview',
  },
} satisfies SameShape<typeof id>;
