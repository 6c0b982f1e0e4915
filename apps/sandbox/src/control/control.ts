import type { FaultSettings } from '../faults/fault-list.js';
import { faultErrors, type Faults } from '../faults/faults.js';
import { isPossible, resultOf, type Action } from '../midtrans/actions.js';
import type { Checkout } from '../midtrans/checkout.js';
import type { Order, Outcome } from '../midtrans/domain/order.js';
import type { RefundRequest } from '../midtrans/domain/refunding.js';
import { strangersNotification, testNotification } from '../midtrans/domain/test-notification.js';
import type { Merchant } from '../midtrans/domain/transaction-body.js';
import { wireJson } from '../midtrans/domain/wire-json.js';
import type { Details, Fields } from '../midtrans/methods/payment-method.js';
import { findMethod } from '../midtrans/methods/payment-methods.js';
import { TEST_CARD } from '../midtrans/methods/test-cards.js';
import type { Notifier } from '../midtrans/notifier.js';
import type { Found, OrderBook } from '../midtrans/order-book.js';
import type { Transactions } from '../midtrans/transactions.js';
import type { Clock } from '../platform/clock.js';
import type { Message, MessageStore } from '../whatsapp/message-store.js';
import { Refusal } from './refusal.js';
import {
  attemptView,
  notificationView,
  orderView,
  type AttemptView,
  type NotificationView,
  type OrderView,
} from './views.js';

export interface ControlParts {
  readonly clock: Clock;
  readonly merchant: Merchant;
  readonly book: OrderBook;
  readonly checkout: Checkout;
  readonly transactions: Transactions;
  readonly notifier: Notifier;
  readonly faults: Faults;
  readonly messages: MessageStore;
}

type Device = 'mobile' | 'desktop';

/** What tests, the control API and the control page do to the sandbox from outside the protocols. */
export class Control {
  constructor(private readonly parts: ControlParts) {}

  /** Newest first. */
  orders(): OrderView[] {
    return this.parts.book
      .all()
      .map((order) => orderView(order, this.now()))
      .reverse();
  }

  order(orderId: string): OrderView {
    return orderView(this.findOrder(orderId), this.now());
  }

  /**
   * Chooses a method as the page would; a method that the order does not offer is taken too.
   * `details` says what would be drawn: `number` of a card, `issuer` of a QR code that another wallet pays.
   */
  choose(orderId: string, method: string, device: Device = 'mobile', details: Details = {}): AttemptView {
    const order = this.findOrder(orderId);
    const given = { number: TEST_CARD, ...details };
    const attempt = this.parts.checkout.choose(order, method, { device, given });
    if ('refused' in attempt) throw new Refusal(findMethod(method) ? 409 : 422, attempt.refused);
    return attemptView(order, attempt);
  }

  act(transactionId: string, action: Action): AttemptView {
    const found = this.findAttempt(transactionId);
    const done = isPossible(action, found) && this.parts.transactions.move(found, resultOf(action, found));
    if (!done) throw new Refusal(409, `An attempt that is ${found.attempt.state} cannot ${action}.`);
    return attemptView(found.order, found.attempt);
  }

  /** Money back as from the dashboard: of everything that is left when no amount is said. */
  refund(transactionId: string, asked: Partial<RefundRequest> = {}): AttemptView {
    const found = this.findAttempt(transactionId);
    const outcome = this.parts.transactions.refund(found, { method: 'offline', ...asked });
    if ('refused' in outcome) throw new Refusal(409, `The refund is refused with ${outcome.refused}.`);
    return attemptView(found.order, found.attempt);
  }

  /** Money back by the customer's bank. */
  chargeBack(transactionId: string, amount?: number): AttemptView {
    const found = this.findAttempt(transactionId);
    if (!this.parts.transactions.chargeBack(found, amount))
      throw new Refusal(409, `An attempt that is ${found.attempt.state} cannot be charged back so.`);
    return attemptView(found.order, found.attempt);
  }

  /** Sends the notification about the attempt as it is now, and waits for the answer. */
  async notify(transactionId: string): Promise<NotificationView[]> {
    const sent = await this.parts.transactions.notifyAgain(this.findAttempt(transactionId));
    return sent.map(notificationView);
  }

  /** Sends the same text once more, however old it is, and waits for the answer. */
  async repeat(notificationId: string): Promise<NotificationView> {
    const sent = await this.parts.notifier.repeat(notificationId);
    if (!sent) throw new Refusal(404, `There is no notification "${notificationId}".`);
    return notificationView(sent);
  }

  release(orderId?: string): { released: number } {
    return { released: this.parts.notifier.release(orderId) };
  }

  /** A rightly signed payment of an order that nobody here has made. */
  notifyOfUnknown(orderId = `UNKNOWN-${this.now()}`): Promise<Foreign> {
    return this.sendForeign(strangersNotification(this.parts.merchant, orderId, this.now()));
  }

  /** As the button of Midtrans' dashboard does. */
  notifyTest(): Promise<Foreign> {
    return this.sendForeign(testNotification(this.parts.merchant));
  }

  messages(number?: string): readonly Message[] {
    return this.parts.messages.list(number);
  }

  clearMessages(): void {
    this.parts.messages.clear();
  }

  faults(orderId?: string): FaultSettings {
    return this.parts.faults.current(orderId);
  }

  setFaults(change: unknown, orderId?: string): FaultSettings {
    const [wrong] = faultErrors(change);
    if (wrong !== undefined) throw new Refusal(422, wrong);
    return this.parts.faults.merge(change as Partial<FaultSettings>, orderId);
  }

  clearFaults(orderId?: string): FaultSettings {
    return this.parts.faults.clear(orderId);
  }

  private async sendForeign(body: Fields): Promise<Foreign> {
    return { body, ...(await this.parts.notifier.sendForeign(wireJson(body))) };
  }

  private findOrder(orderId: string): Order {
    const order = this.parts.book.byId(orderId);
    if (!order) throw new Refusal(404, `There is no order "${orderId}".`);
    return order;
  }

  private findAttempt(transactionId: string): Found {
    const found = this.parts.book.attempt(transactionId);
    if (!found) throw new Refusal(404, `There is no attempt "${transactionId}".`);
    return found;
  }

  private now(): number {
    return this.parts.clock.now().getTime();
  }
}

/** A notification that belongs to no order here, and what was answered. */
export type Foreign = { readonly body: Fields } & Outcome;
