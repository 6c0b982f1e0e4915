import { resultOf } from './actions.js';
import type { Checkout } from './checkout.js';
import type { Notifier } from './notifier.js';
import type { OrderBook } from './order-book.js';
import type { Transactions } from './transactions.js';

export interface EarlyPaymentParts {
  readonly book: OrderBook;
  readonly checkout: Checkout;
  readonly transactions: Transactions;
  readonly notifier: Notifier;
}

/** Pays a page by the first method that it offers, before its maker has heard of it; done when the webhook was told. */
export const payEarly =
  ({ book, checkout, transactions, notifier }: EarlyPaymentParts) =>
  async (token: string): Promise<void> => {
    const order = book.byToken(token);
    const [method] = order ? checkout.offered(order) : [];
    if (!order || !method) return;
    const attempt = checkout.choose(order, method.id, { device: 'mobile' });
    if ('refused' in attempt) return;
    transactions.move({ order, attempt }, resultOf('pay', { order, attempt }));
    await notifier.idle();
  };
