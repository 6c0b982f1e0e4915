import { randomUUID } from 'node:crypto';
import type { Faults } from '../faults/faults.js';
import type { Clock } from '../platform/clock.js';
import type { Deliver } from './deliver.js';
import type { Notification, Order } from './domain/order.js';
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

/** Sends notifications, tries again by the documented table, and keeps what was answered. */
export class Notifier {
  /** How many times faster than documented the retries come. */
  retrySpeed = 1;
  private readonly stopping = new AbortController();

  constructor(private readonly parts: NotifierParts) {}

  /** For an event: subject to the faults that are set. */
  announce(order: Order, transactionId: string, body: string): void {
    const { notifications, duplicate } = this.parts.faults.current(order.orderId);
    for (const url of this.urls(order)) {
      for (let copy = 0; copy <= duplicate; copy += 1) {
        const notification = this.record(order, transactionId, url, body);
        if (notifications === 'send') void this.send(notification);
      }
    }
    this.parts.changed();
  }

  /** For somebody who asks for it: goes out at once, also while notifications are held. */
  async sendNow(order: Order, transactionId: string, body: string): Promise<Notification[]> {
    const made = this.urls(order).map((url) => this.record(order, transactionId, url, body));
    await Promise.all(made.map((notification) => this.send(notification)));
    return made;
  }

  /** Sends what was held, of one order or of all, and answers how many there were. */
  release(orderId?: string): number {
    const held = this.every(orderId).filter(({ state }) => state === 'held');
    held.forEach((notification) => void this.send(notification));
    return held.length;
  }

  /** Takes up again what a former process had not finished. */
  resume(): void {
    for (const notification of this.every()) {
      if (notification.state === 'sending') void this.send(notification);
      if (notification.state === 'waiting') this.wait(notification);
    }
  }

  stop(): void {
    this.stopping.abort();
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

  private wait(notification: Notification): void {
    this.parts.clock.at(notification.nextTryAt ?? 0, () => void this.send(notification));
  }

  private async send(notification: Notification): Promise<void> {
    const { clock, deliver, jitter, changed } = this.parts;
    notification.state = 'sending';
    delete notification.nextTryAt;
    const at = clock.now().getTime();
    const outcome = await deliver(notification.url, notification.body, this.stopping.signal);
    if (this.stopping.signal.aborted) return;
    notification.tries.push({ at, ...outcome });
    const verdict = afterTry(outcome, notification.tries.length);
    if (verdict.kind === 'retry') {
      notification.state = 'waiting';
      notification.nextTryAt = clock.now().getTime() + (verdict.nominalWaitMs * jitter()) / this.retrySpeed;
      this.wait(notification);
    } else {
      notification.state = verdict.kind;
    }
    changed();
  }
}
