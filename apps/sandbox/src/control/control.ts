import { faultErrors, type Faults, type FaultSettings } from '../faults/faults.js';
import type { Checkout } from '../midtrans/checkout.js';
import type { Order } from '../midtrans/domain/order.js';
import { TEST_CARD } from '../midtrans/methods/credit-card.js';
import { findMethod } from '../midtrans/methods/payment-methods.js';
import type { Notifier } from '../midtrans/notifier.js';
import type { Found, OrderBook } from '../midtrans/order-book.js';
import type { Transactions } from '../midtrans/transactions.js';
import type { Clock } from '../platform/clock.js';
import type { Message, MessageStore } from '../whatsapp/message-store.js';
import { resultOf, type Action } from './actions.js';
import {
  attemptView,
  notificationView,
  orderView,
  type AttemptView,
  type NotificationView,
  type OrderView,
} from './views.js';

/** A wish that cannot be granted, with the HTTP status that says so. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: 404 | 409 | 422,
    message: string,
  ) {
    super(message);
  }
}

export interface ControlParts {
  readonly clock: Clock;
  readonly book: OrderBook;
  readonly checkout: Checkout;
  readonly transactions: Transactions;
  readonly notifier: Notifier;
  readonly faults: Faults;
  readonly messages: MessageStore;
  readonly changed: () => void;
}

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

  /** Chooses a method as the page would; a method that the order does not offer is taken too. */
  choose(orderId: string, method: string, device: 'mobile' | 'desktop' = 'mobile'): AttemptView {
    const order = this.findOrder(orderId);
    const wanted = findMethod(method);
    const actual = device === 'desktop' ? (wanted?.onDesktop ?? method) : method;
    const attempt = this.parts.checkout.choose(order, actual, { number: TEST_CARD });
    if ('refused' in attempt) throw new Refusal(wanted ? 409 : 422, attempt.refused);
    return attemptView(order, attempt);
  }

  act(transactionId: string, action: Action): AttemptView {
    const found = this.findAttempt(transactionId);
    if (!this.parts.transactions.move(found, resultOf(action, found.attempt))) {
      throw new Refusal(409, `An attempt that is ${found.attempt.state} cannot ${action}.`);
    }
    return attemptView(found.order, found.attempt);
  }

  /** Sends the notification about the attempt as it is now, and waits for the answer. */
  async notify(transactionId: string): Promise<NotificationView[]> {
    const sent = await this.parts.transactions.notifyAgain(this.findAttempt(transactionId));
    return sent.map(notificationView);
  }

  release(orderId?: string): { released: number } {
    return { released: this.parts.notifier.release(orderId) };
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

  clearFaults(): FaultSettings {
    return this.parts.faults.clear();
  }

  clock(): { now: string; retry_speed: number } {
    return { now: this.parts.clock.now().toISOString(), retry_speed: this.parts.notifier.retrySpeed };
  }

  /** `speed`: how many times faster than documented the retries come; counts from the next try on. */
  setRetrySpeed(speed: unknown): { now: string; retry_speed: number } {
    if (!(Number.isFinite(speed) && Number(speed) > 0))
      throw new Refusal(422, 'retry_speed is a number above 0');
    this.parts.notifier.retrySpeed = Number(speed);
    this.parts.changed();
    return this.clock();
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
