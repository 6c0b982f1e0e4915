import { Injectable, Logger } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';

/** What should not happen, and what a person must know of when it does. */
export type Alarm =
  /** The server key is not accepted: nothing can be settled until it is put right. */
  | 'unauthorized'
  /** Midtrans does not know a transaction that it had told us of: the wrong account or environment? */
  | 'known_attempt_not_found'
  | 'contradicts_end'
  | 'speaks_of_another'
  | 'refused_payment_page'
  /** Midtrans would not close a payment page, in words that we do not know; the order was closed all the same. */
  | 'page_not_closed'
  /** A state that does not follow from the one before; nothing was written. */
  | 'impossible_transition'
  /** For days nobody could find out whether Midtrans has made a refund. */
  | 'refund_unclear'
  /** The nightly comparison found that we and Midtrans do not say the same. */
  | 'differs_from_midtrans';

/** Says it loudly: a line in the log and a figure that can be watched. */
@Injectable()
export class PaymentAlarms {
  private readonly logger = new Logger(PaymentAlarms.name);
  private readonly counter: Counter<'alarm'>;

  constructor(registry: Registry) {
    this.counter = new Counter({
      name: 'payment_alarms_total',
      help: 'Things about payments that a person must look at, by kind',
      labelNames: ['alarm'],
      registers: [registry],
    });
  }

  raise(alarm: Alarm, orderId: string, detail?: string): void {
    this.counter.inc({ alarm });
    this.logger.error({ alarm, orderId, detail }, 'payment alarm');
  }
}
