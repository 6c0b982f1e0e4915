import type { Locator, Page } from '@playwright/test';

/** `guest`: pointless for who is logged in; `member`: others log in first. */
export type Who = 'anyone' | 'guest' | 'member';

/** Whatever addresses need to name, of the person in whose name members' pages are opened. */
export interface World {
  productId: number;
  pendingOrder: string;
  paidOrder: string;
  subscriptionId: number;
  renewalToken: string;
}

export interface PageEntry {
  path: string | ((world: World) => string);
  who: Who;
  /** What is there when the page is loaded, in either language. */
  proof: (page: Page) => Locator;
  /** Whether that comes from the API. What does not is there also when the API is not. */
  reads: boolean;
  /** What an earlier step has left in the tab, as the code pages need it. */
  tab?: Record<string, () => unknown>;
  /** Answers of the API that are not those of the running system, by address. */
  answers?: Record<string, unknown>;
}

const main = (page: Page) => page.getByRole('main');
const form = (page: Page) => main(page).locator('form');
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 });
const article = (page: Page) => main(page).getByRole('article').first();
const listItem = (page: Page) => main(page).getByRole('listitem').first();
const moment = (page: Page) => main(page).getByRole('time').first();

const MINUTE = 60_000;
const soon = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();
const codeSent = () => ({ otp_expires_at: soon(5), resend_at: soon(1), whatsapp_number: '62812****5678' });

/** Every page of the portal. A new page is a line here, and has to hold what all pages hold. */
export const PORTAL_PAGES = {
  landing: { path: '/', who: 'anyone', proof: article, reads: true },
  product: {
    path: ({ productId }) => `/products/${productId}`,
    who: 'anyone',
    proof: (page) => main(page).locator('a[href^="/order/"]'),
    reads: true,
  },
  login: { path: '/login', who: 'guest', proof: form, reads: false },
  register: { path: '/register', who: 'guest', proof: form, reads: false },
  verify: {
    path: '/register/verify',
    who: 'guest',
    proof: form,
    reads: false,
    tab: { 'anu.registration': () => ({ registration_id: crypto.randomUUID(), ...codeSent() }) },
  },
  forgot: { path: '/forgot', who: 'anyone', proof: form, reads: false },
  reset: {
    path: '/forgot/code',
    who: 'anyone',
    proof: form,
    reads: false,
    tab: {
      'anu.password-reset': () => ({
        reset_id: crypto.randomUUID(),
        email: 'sari@example.com',
        ...codeSent(),
      }),
    },
  },
  order: { path: ({ productId }) => `/order/${productId}`, who: 'member', proof: form, reads: true },
  'open payment': {
    path: ({ pendingOrder }) => `/payments/${pendingOrder}`,
    who: 'member',
    proof: (page) => main(page).getByText(/TAB-/).first(),
    reads: true,
  },
  'finished payment': {
    path: ({ paidOrder }) => `/payments/${paidOrder}`,
    who: 'member',
    proof: (page) => main(page).getByText(/TAB-/).first(),
    reads: true,
  },
  dashboard: { path: '/dashboard', who: 'member', proof: article, reads: true },
  subscription: {
    path: ({ subscriptionId }) => `/subscriptions/${subscriptionId}`,
    who: 'member',
    proof: listItem,
    reads: true,
  },
  history: { path: '/history', who: 'member', proof: listItem, reads: true },
  renewal: {
    path: ({ renewalToken }) => `/renew/${renewalToken}`,
    who: 'anyone',
    proof: moment,
    reads: true,
  },
  account: { path: '/account', who: 'member', proof: listItem, reads: true },
  email: { path: '/account/email', who: 'member', proof: form, reads: false },
  password: { path: '/account/password', who: 'member', proof: form, reads: false },
  number: { path: '/account/whatsapp', who: 'member', proof: form, reads: false },
  'number code': {
    path: '/account/whatsapp/code',
    who: 'member',
    proof: form,
    reads: false,
    tab: { 'anu.number-change': codeSent },
  },
  nowhere: { path: '/no-such-page', who: 'anyone', proof: heading, reads: false },
} satisfies Record<string, PageEntry>;

/** What pages say when there is nothing to show: looked at and read like the others. */
export const DEAD_ENDS = {
  'package gone': { path: '/products/999999', who: 'anyone', proof: heading, reads: true },
  'package to order gone': { path: '/order/999999', who: 'member', proof: heading, reads: true },
  'order unknown': { path: '/payments/TAB-0', who: 'member', proof: heading, reads: true },
  'rental unknown': { path: '/subscriptions/999999', who: 'member', proof: heading, reads: true },
  'registration lost': { path: '/register/verify', who: 'guest', proof: heading, reads: false },
  'reset lost': { path: '/forgot/code', who: 'anyone', proof: heading, reads: false },
  'number change lost': { path: '/account/whatsapp/code', who: 'member', proof: heading, reads: false },
  'link unknown': { path: '/renew/nothing', who: 'anyone', proof: heading, reads: true },
} satisfies Record<string, PageEntry>;

const NONE = { data: [], meta: { page: 1, per_page: 20, total: 0 } };

/** Pages on which there is nothing yet. */
export const EMPTY_PAGES = {
  'nothing rented': {
    path: '/dashboard',
    who: 'member',
    proof: (page) => main(page).getByRole('heading', { level: 2 }).first(),
    reads: true,
    answers: { '**/api/me/subscriptions': NONE, '**/api/me/transactions*': NONE },
  },
  'nothing paid': {
    path: '/history',
    who: 'member',
    proof: (page) => main(page).getByRole('heading', { level: 2 }).first(),
    reads: true,
    answers: { '**/api/me/transactions*': NONE },
  },
  'nothing found': {
    path: '/history?status=failed',
    who: 'member',
    proof: (page) => main(page).getByRole('heading', { level: 2 }).first(),
    reads: true,
    answers: { '**/api/me/transactions*': NONE },
  },
} satisfies Record<string, PageEntry>;

export type PageName = keyof typeof PORTAL_PAGES;

/** Name and entry of every page that passes. */
export function pagesWhere(passes: (entry: PageEntry) => boolean): [PageName, PageEntry][] {
  return (Object.entries(PORTAL_PAGES) as [PageName, PageEntry][]).filter(([, entry]) => passes(entry));
}

/** All that can be seen, with what is missing and what is empty. */
export const EVERYTHING: readonly [string, PageEntry][] = Object.entries({
  ...PORTAL_PAGES,
  ...DEAD_ENDS,
  ...EMPTY_PAGES,
});
