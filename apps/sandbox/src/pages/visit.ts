import type { Order } from '../midtrans/domain/order.js';
import type { Locale } from '../platform/locale.js';
import { phrases, type Phrases } from './phrases.js';

/** `popup`: inside the frame of snap.js; `redirection`: a page of its own. */
export type Mode = 'popup' | 'redirection';

export type Query = Readonly<Record<string, string | undefined>>;

/** Where on the page the simulated bank or wallet stands. */
export const SIMULATION = 'simulation';

/** What stays in the address from step to step. */
const KEPT = ['language', 'origin_host', 'client_key', 'close_after'] as const;

/** Somebody looking at the payment page of an order. */
export class Visit {
  readonly locale: Locale;
  readonly say: Phrases;

  constructor(
    readonly mode: Mode,
    readonly token: string,
    readonly query: Query,
  ) {
    this.locale = query.language === 'en' ? 'en' : 'id';
    this.say = phrases[this.locale];
  }

  get kept(): readonly (readonly [string, string])[] {
    return KEPT.flatMap((name) => (this.query[name] ? [[name, this.query[name]] as const] : []));
  }

  /** An address below this page, which remembers how the visit began. */
  link(path = '', more: Readonly<Record<string, string>> = {}): string {
    const search = new URLSearchParams({ ...Object.fromEntries(this.kept), ...more }).toString();
    return `/snap/v4/${this.mode}/${this.token}${path}${search && `?${search}`}`;
  }

  /** The origin that embeds the popup, and to which alone it speaks. */
  get merchantOrigin(): string {
    const given = this.query.origin_host ?? '';
    return URL.canParse(given) ? new URL(given).origin : '';
  }
}

/** Changes with everything that the page shows of an order, so that an open page knows when to look again. */
export const versionOf = (order: Order, tokenState: string): string =>
  [tokenState, ...order.attempts.map(({ transactionId, state }) => `${transactionId}.${state}`)].join(' ');

/** GoPay and its like open an app on a phone and show a QR code elsewhere; the browser's name for itself decides. */
export const isDesktop = (userAgent = ''): boolean => !/Mobi|Android|iPhone|iPad/i.test(userAgent);
