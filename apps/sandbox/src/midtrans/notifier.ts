import { randomUUID } from 'node:crypto';
import type { Faults } from '../faults/faults.js';
import type { Clock } from '../platform/clock.js';
import type { Deliver } from './deliver.js';
import type { Notification, Order, Outcome } from './domain/order.js';
import { afterTry } from './domain/retry-policy.js';
import type { OrderBook } from './order-book.js';

export interface NotifierParts {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly book: OrderBook;
  readonly deliver: Deliver;
  /** The address set for the merchant. */
  readonly notificationUrl: string;
  /** From just above 0 to 1: which part of the nominal wait before a retry is really waited. */
  readonly jitter: () => number;
  readonly changed: () => void;
}

/** How long a notification waits to be overtaken by the next one of its order, when they are to be reversed. */
const OVERTAKEN_WITHIN_MS = 10_000;

/** Sends notifications, tries again by the documented table, and keeps what was answered. */
export class Notifier {
  /** How many times faster than documented the retries come. */
  retrySpeed = 1;
  private readonly stopping = new AbortController();
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly parts: NotifierParts) {}

  /** For an event: subject to the faults that are set. */
  announce(order: Order, transactionId: string, body: string): void {
    const { notifications, duplicate, delay_seconds: seconds, order: sequence } = this.fault(order);
    const lost = notifications === 'off' || this.parts.faults.takeDrop(order.orderId);
    const overtaken = order.notifications.filter(({ state }) => state === 'delayed');
    const made = this.urls(order).flatMap((url) =>
      Array.from({ length: duplicate + 1 }, () => this.record(order, transactionId, url, body)),
    );
    if (lost) made.forEach((notification) => (notification.state = 'dropped'));
    else if (notifications === 'hold') made.forEach((notification) => (notification.state = 'held'));
    else if (sequence === 'reversed') this.sendReversed(made, overtaken);
    else if (seconds > 0) made.forEach((notification) => this.delay(notification, seconds * 1000));
    else made.forEach((notification) => this.launch(notification));
    this.parts.changed();
  }

  /** For somebody who asks for it: goes out at once, also while notifications are held. */
  async sendNow(order: Order, transactionId: string, body: string): Promise<Notification[]> {
    const made = this.urls(order).map((url) => this.record(order, transactionId, url, body));
    await Promise.all(made.map((notification) => this.send(notification)));
    return made;
  }

  /** A body that belongs to no order here, once; what was answered is all that is kept. */
  async sendForeign(body: string): Promise<Outcome> {
    return this.parts.deliver(this.parts.notificationUrl, body, this.stopping.signal);
  }

  /** The same text once more, whatever came after it; undefined when there is no such notification. */
  async repeat(id: string): Promise<Notification | undefined> {
    const found = this.every().find((notification) => notification.id === id);
    if (found && found.state !== 'sending') await this.send(found);
    return found;
  }

  /** Sends what was held or delayed, of one order or of all, and answers how many there were. */
  release(orderId?: string): number {
    const kept = this.every(orderId).filter(({ state }) => state === 'held' || state === 'delayed');
    kept.forEach((notification) => this.launch(notification));
    return kept.length;
  }

  /** Resolves when everything that was being sent has been answered, or not. */
  async idle(): Promise<void> {
    await Promise.all(this.underWay);
  }

  /** Takes up again what a former process had not finished. */
  resume(): void {
    for (const notification of this.every()) {
      if (notification.state === 'sending') this.launch(notification);
      if (notification.state === 'waiting' || notification.state === 'delayed') this.wait(notification);
    }
  }

  stop(): void {
    this.stopping.abort();
  }

  private fault({ orderId }: Order) {
    return this.parts.faults.current(orderId);
  }

  private urls({ overrideUrls, appendUrls }: Order): readonly string[] {
    return overrideUrls.length > 0 ? overrideUrls : [this.parts.notificationUrl, ...appendUrls];
  }

  private every(orderId?: string): Notification[] {
    const { book } = this.parts;
    const orders = orderId === undefined ? book.all() : [book.byId(orderId)];
    return orders.flatMap((order) => order?.notifications ?? []);
  }

  private record(order: Order, transactionId: string, url: string, body: string): Notification {
    const notification: Notification = {
      id: randomUUID(),
      transactionId,
      url,
      body,
      state: 'held',
      tries: [],
    };
    order.notifications.push(notification);
    return notification;
  }

  /** The newest first, then those that it has overtaken; a first one waits for a while to be overtaken itself. */
  private sendReversed(made: Notification[], overtaken: Notification[]): void {
    if (overtaken.length === 0) {
      made.forEach((notification) => this.delay(notification, OVERTAKEN_WITHIN_MS));
      return;
    }
    overtaken.forEach((notification) => delete notification.nextTryAt);
    this.track(
      [...made, ...overtaken.reverse()].reduce(
        (before, notification) => before.then(() => this.send(notification)),
        Promise.resolve(),
      ),
    );
  }

  private delay(notification: Notification, milliseconds: number): void {
    notification.state = 'delayed';
    notification.nextTryAt = this.now() + milliseconds;
    this.wait(notification);
  }

  /** What was sent meanwhile for another reason is not sent again. */
  private wait(notification: Notification): void {
    const when = notification.nextTryAt ?? 0;
    this.parts.clock.at(when, () => {
      if (notification.nextTryAt === when) this.launch(notification);
    });
  }

  private launch(notification: Notification): void {
    this.track(this.send(notification));
  }

  private track(work: Promise<void>): void {
    const tracked = work.finally(() => this.underWay.delete(tracked));
    this.underWay.add(tracked);
  }

  private async send(notification: Notification): Promise<void> {
    const { deliver, jitter, changed } = this.parts;
    notification.state = 'sending';
    delete notification.nextTryAt;
    const at = this.now();
    const outcome = await deliver(notification.url, notification.body, this.stopping.signal);
    if (this.stopping.signal.aborted) return;
    notification.tries.push({ at, ...outcome });
    const verdict = afterTry(outcome, notification.tries.length);
    if (verdict.kind === 'retry') {
      notification.state = 'waiting';
      notification.nextTryAt = this.now() + (verdict.nominalWaitMs * jitter()) / this.retrySpeed;
      this.wait(notification);
    } else {
      notification.state = verdict.kind;
    }
    changed();
  }

  private now(): number {
    return this.parts.clock.now().getTime();
  }
}
