import { randomInt, randomUUID } from 'node:crypto';
import type { Clock } from '../platform/clock.js';
import { refundedSoFar, type Notification, type Refund } from './domain/order.js';
import { notificationBody, type Merchant } from './domain/transaction-body.js';
import { canMove, type AttemptState } from './domain/transaction-states.js';
import { wireJson } from './domain/wire-json.js';
import { methodOf } from './methods/payment-methods.js';
import type { Notifier } from './notifier.js';
import type { Found, OrderBook } from './order-book.js';

export interface RefundRequest {
  readonly amount?: number;
  readonly key?: string;
  readonly reason?: string;
  readonly method: Refund['method'];
}

export type Refunded = { readonly refund: Refund } | { readonly refused: '412' | '414' | '406' };

export interface TransactionsParts {
  readonly clock: Clock;
  readonly book: OrderBook;
  readonly notifier: Notifier;
  readonly merchant: Merchant;
  readonly changed: () => void;
}

/** The only writer of an attempt's state; each change is announced. */
export class Transactions {
  constructor(private readonly parts: TransactionsParts) {}

  begin(found: Found): void {
    this.parts.book.addAttempt(found);
    this.watch(found);
    this.announce(found);
  }

  /** False when the table of transitions does not allow it; then nothing has changed. */
  move(found: Found, to: AttemptState): boolean {
    const { attempt } = found;
    if (!canMove(attempt.state, to, methodOf(attempt))) return false;
    attempt.state = to;
    if (to === 'capture') attempt.capturedAt = this.now();
    if (to === 'settlement') attempt.settledAt = this.now();
    this.watch(found);
    this.announce(found);
    return true;
  }

  /** By the merchant: besides the attempt, the payment page ends too, so that nothing of the order stays payable there. */
  cancel(found: Found, to: 'cancel' | 'expire'): boolean {
    const moved = this.move(found, to);
    if (moved) found.order.closedAt = this.now();
    return moved;
  }

  /** Announced twice: when it is made, and when the bank has confirmed it. */
  refund(found: Found, asked: RefundRequest): Refunded {
    const { order, attempt } = found;
    const left = order.grossAmount - refundedSoFar(attempt);
    const amount = asked.amount ?? left;
    const same = attempt.refunds.find(({ key }) => key === asked.key);
    if (same) return same.amount === (asked.amount ?? same.amount) ? { refund: same } : { refused: '406' };
    const to = amount === left ? 'refund' : 'partial_refund';
    if (!canMove(attempt.state, to, methodOf(attempt))) return { refused: '412' };
    if (!Number.isInteger(amount) || amount < 1 || amount > left) return { refused: '414' };
    const refund: Refund = {
      id: randomInt(1, 2 ** 31),
      uuid: randomUUID(),
      key: asked.key ?? `reference-${randomUUID()}`,
      amount,
      reason: asked.reason ?? '',
      method: asked.method,
      createdAt: this.now(),
    };
    attempt.refunds.push(refund);
    this.move(found, to);
    refund.bankConfirmedAt = this.now();
    this.announce(found);
    return { refund };
  }

  notifyAgain(found: Found): Promise<Notification[]> {
    return this.parts.notifier.sendNow(found.order, found.attempt.transactionId, this.body(found));
  }

  /** Sets the alarms of everything that was loaded from a file. */
  resume(): void {
    this.parts.book.allAttempts().forEach((found) => this.watch(found));
  }

  /** What happens to an attempt by the passing of time alone. */
  private watch(found: Found): void {
    const { attempt } = found;
    const { settlesAfterMs } = methodOf(attempt);
    if (attempt.state === 'pending') this.moveAt(found, attempt.endsAt, 'expire');
    if (attempt.state === 'capture' && settlesAfterMs !== undefined && attempt.capturedAt !== undefined) {
      this.moveAt(found, attempt.capturedAt + settlesAfterMs, 'settlement');
    }
  }

  private moveAt(found: Found, when: number, to: AttemptState): void {
    const from = found.attempt.state;
    this.parts.clock.at(when, () => {
      if (found.attempt.state === from) this.move(found, to);
    });
  }

  private announce(found: Found): void {
    this.parts.notifier.announce(found.order, found.attempt.transactionId, this.body(found));
    this.parts.changed();
  }

  private body({ order, attempt }: Found): string {
    return wireJson(notificationBody(order, attempt, methodOf(attempt), this.parts.merchant));
  }

  private now(): number {
    return this.parts.clock.now().getTime();
  }
}
