import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.js';
import type { OrderTerms } from '../domain/order-terms.js';
import type { Objection } from '../domain/review-reasons.js';

interface OrderEvent {
  orderRowId: number;
  /** `midtrans_order_id` */
  orderId: string;
  akunId: number;
  /** Whole rupiah. */
  amount: number;
  terms: OrderTerms;
}

/** An order whose payment page is ready. */
export interface OpenedOrder extends OrderEvent {
  expiresAt: Date;
}

/** Money that has come, as asked or taken for it by an operator; `amount` is what came. */
export interface PaidPayment extends OrderEvent {
  transactionId: string;
  paymentType: string;
  orderedAt: Date;
  paidAt: Date;
  /** It came after the order was closed. */
  late: boolean;
}

/** Money went back; `amount` is what had come of this attempt. */
export interface ReversedPayment extends OrderEvent {
  transactionId: string;
  /** Rupiah, all that went back of this attempt so far. */
  returnedCumulative: number;
  /** Rupiah, of which nobody was told yet. */
  returnedNow: number;
}

/** What the listener has against a payment that it took: the order goes to review. */
export interface PaidOutcome {
  review?: Objection;
}

/**
 * The module that sells, told inside payment's transaction with the order row locked. What it throws undoes the whole
 * step, which is then tried again.
 */
export abstract class PaymentOutcomeListener {
  /** Once per order, when it can be paid. */
  abstract onOpened(order: OpenedOrder, tx: Tx): Promise<void>;
  /** Once per attempt whose money is to be turned into what was bought. */
  abstract onPaid(payment: PaidPayment, tx: Tx): Promise<PaidOutcome>;
  /** After {@link onPaid} and all that payment writes itself: the place for what many transactions wait for. */
  abstract beforeCommit(payment: PaidPayment, tx: Tx): Promise<void>;
  /** Whenever the sum that went back of an attempt grows of which {@link onPaid} was told. */
  abstract onReversed(reversal: ReversedPayment, tx: Tx): Promise<void>;
  /** Likewise of an attempt that was never turned into anything: a surplus, or an amount that nobody had asked for. */
  abstract onReturned(returned: ReversedPayment, tx: Tx): Promise<void>;
  /** When a transaction that called one of the others is committed. */
  abstract afterCommit(orderRowId: number): void;
}

/** Where the module that sells registers itself, so that payment needs to know none (architecture.md). */
@Injectable()
export class PaymentOutcomes implements OnApplicationBootstrap {
  private registered: PaymentOutcomeListener | undefined;

  register(listener: PaymentOutcomeListener): void {
    if (this.registered) throw new Error('Payments have one listener, and there is one already');
    this.registered = listener;
  }

  get listener(): PaymentOutcomeListener {
    if (!this.registered) throw new Error('Nobody listens to payments: money would come and give nothing');
    return this.registered;
  }

  onApplicationBootstrap(): void {
    void this.listener;
  }
}
