import { randomInt, randomUUID } from 'node:crypto';
import type { Faults } from '../faults/faults.js';
import type { Clock } from '../platform/clock.js';
import { distortedNotification } from './domain/distort.js';
import { authorizationEnd, reviewEnd } from './domain/moments.js';
import type { Notification, Refund } from './domain/order.js';
import { amountLeft, refundRefusal, type RefundRequest, type RefundRefusal } from './domain/refunding.js';
import { notificationBody, type Merchant } from './domain/transaction-body.js';
import { canMove, isPaid, type AttemptState } from './domain/transaction-states.js';
import { wireJson } from './domain/wire-json.js';
import { methodOf } from './methods/payment-methods.js';
import type { Notifier } from './notifier.js';
import type { Found, OrderBook } from './order-book.js';

export type Refunded = { readonly refund: Refund } | { readonly refused: RefundRefusal };

export interface TransactionsParts {
  readonly clock: Clock;
  readonly faults: Faults;
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
    found.attempt.fee = this.fault(found).fee;
    this.watch(found);
    this.announce(found);
  }

  /** False when the table of transitions does not allow it; then nothing has changed. */
  move(found: Found, to: AttemptState): boolean {
    const { attempt } = found;
    if (!canMove(attempt.state, to, methodOf(attempt))) return false;
    if (!isPaid(attempt.state) && isPaid(to)) attempt.fee = this.fault(found).fee;
    attempt.state = to;
    const moment = MOMENTS[to];
    if (moment) attempt[moment] = this.now();
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

  /** Announced twice: when it is made, and when the bank has confirmed it. A key that was used is the same refund. */
  refund(found: Found, asked: RefundRequest): Refunded {
    const { order, attempt } = found;
    const same = attempt.refunds.find(({ key }) => key === asked.key);
    if (same) return same.amount === (asked.amount ?? same.amount) ? { refund: same } : { refused: '406' };
    const { refund_verdict: verdict, refund_confirm_seconds: seconds } = this.fault(found);
    const refused = refundRefusal(order, attempt, asked, { verdict, now: this.now() });
    if (refused) return { refused };
    const left = amountLeft(order, attempt);
    const refund = this.moneyBack(found, { ...asked, amount: asked.amount ?? left });
    refund.confirmsAt = this.now() + seconds * 1000;
    this.move(found, refund.amount === left ? 'refund' : 'partial_refund');
    this.confirmLater(found, refund);
    return { refund };
  }

  /** By the customer's bank, in whole or in part; false when there is nothing to take back so. */
  chargeBack(found: Found, amount = amountLeft(found.order, found.attempt)): boolean {
    const left = amountLeft(found.order, found.attempt);
    const to = amount === left ? 'chargeback' : 'partial_chargeback';
    const possible = Number.isInteger(amount) && amount >= 1 && amount <= left;
    if (!possible || !canMove(found.attempt.state, to, methodOf(found.attempt))) return false;
    this.moneyBack(found, { method: 'offline', amount, reason: 'chargeback' });
    return this.move(found, to);
  }

  notifyAgain(found: Found): Promise<Notification[]> {
    return this.parts.notifier.sendNow(found.order, found.attempt.transactionId, this.body(found));
  }

  /** Sets the alarms of everything that was loaded from a file. */
  resume(): void {
    for (const found of this.parts.book.allAttempts()) {
      this.watch(found);
      for (const refund of found.attempt.refunds) {
        if (refund.bankConfirmedAt === undefined && refund.confirmsAt !== undefined)
          this.confirmLater(found, refund);
      }
    }
  }

  private moneyBack({ attempt }: Found, asked: RefundRequest & { amount: number }): Refund {
    const refund: Refund = {
      id: randomInt(1, 2 ** 31),
      uuid: randomUUID(),
      key: asked.key ?? `reference-${randomUUID()}`,
      amount: asked.amount,
      reason: asked.reason ?? '',
      method: asked.method,
      createdAt: this.now(),
    };
    attempt.refunds.push(refund);
    return refund;
  }

  private confirmLater(found: Found, refund: Refund): void {
    const when = refund.confirmsAt ?? this.now();
    const confirm = () => {
      refund.bankConfirmedAt = this.now();
      this.announce(found);
    };
    if (when <= this.now()) confirm();
    else this.parts.clock.at(when, confirm);
  }

  /** What happens to an attempt by the passing of time alone. */
  private watch(found: Found): void {
    const { attempt } = found;
    const { state, challengedAt, authorizedAt, capturedAt } = attempt;
    const { settlesAfterMs } = methodOf(attempt);
    if (state === 'pending') this.moveAt(found, attempt.endsAt, 'expire');
    if (state === 'challenge' && challengedAt !== undefined)
      this.moveAt(found, reviewEnd(challengedAt), 'cancel');
    if (state === 'authorize' && authorizedAt !== undefined)
      this.moveAt(found, authorizationEnd(authorizedAt), 'expire');
    if (state === 'capture' && settlesAfterMs !== undefined && capturedAt !== undefined)
      this.moveAt(found, capturedAt + settlesAfterMs, 'settlement');
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

  private body(found: Found): string {
    const { order, attempt } = found;
    const body = notificationBody(order, attempt, methodOf(attempt), this.parts.merchant);
    return wireJson(distortedNotification(body, this.fault(found)));
  }

  private fault({ order }: Found) {
    return this.parts.faults.current(order.orderId);
  }

  private now(): number {
    return this.parts.clock.now().getTime();
  }
}

/** Which moment of the attempt a state leaves behind. */
const MOMENTS: Partial<Record<AttemptState, 'challengedAt' | 'authorizedAt' | 'capturedAt' | 'settledAt'>> = {
  challenge: 'challengedAt',
  authorize: 'authorizedAt',
  capture: 'capturedAt',
  settlement: 'settledAt',
};
