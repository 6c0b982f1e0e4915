import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import type { PaidPayment } from '../../payment/application/payment-outcomes.js';
import { extend, type Extension } from '../domain/extension.js';
import { paymentSource } from '../domain/ledger.js';
import { times } from '../domain/period.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import type { RentalEntity } from '../persistence/rental.entity.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import type { SubscriptionEntity } from '../persistence/subscription.entity.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';
import { RentalBook } from './rental-book.service.js';

/** What a payment has given. */
export interface Activation {
  subscriptionId: number;
  until: Date;
  /** The time was added, but an operator has suspended the subscription. */
  suspended: boolean;
}

/**
 * Turns a payment into rented time, once per attempt (the payment rules, Activation). Runs in payment's transaction,
 * which holds the order row; locks the subscription, then its rental, as every writer of `habis` does.
 */
@Injectable()
export class ActivateRental {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly rentals: RentalRepository,
    private readonly ledger: LedgerRepository,
    private readonly book: RentalBook,
    private readonly clock: Clock,
  ) {}

  async execute(payment: PaidPayment, tx: Tx): Promise<Activation> {
    const { akunId, transactionId, terms } = payment;
    const subscription = await this.subscriptions.lockOrAdd({ akunId, ...terms }, terms.productId, tx);
    const given = await this.ledger.findBySource(paymentSource(transactionId), tx);
    const until = given ? given.after : await this.give(payment, subscription, tx);
    return { subscriptionId: subscription.id, until, suspended: subscription.status === 'inactive' };
  }

  private async give(payment: PaidPayment, subscription: SubscriptionEntity, tx: Tx): Promise<Date> {
    const running = await this.rentals.lockRunning(subscription.id, tx);
    const extension = await this.extension(payment, subscription, running, tx);
    const source = paymentSource(payment.transactionId);
    const origin = { kind: 'payment', source, orderId: payment.orderId, actor: 'midtrans' } as const;
    const { productId } = payment.terms;
    await this.book.give({ subscription, running, extension, productId, origin }, tx);
    return extension.until;
  }

  /** The quoted end is the least that is given, unless time was taken back after the quote. */
  private async extension(
    { terms, orderedAt }: PaidPayment,
    subscription: SubscriptionEntity,
    running: RentalEntity | null,
    tx: Tx,
  ): Promise<Extension> {
    const { quantity, durationCount, durationUnit, quotedUntil } = terms;
    const standing = { habis: running?.habis ?? subscription.habis, anchorDay: subscription.anchorDay };
    const period = times({ count: durationCount, unit: durationUnit }, quantity);
    const now = this.clock.now();
    const extension = extend(standing, period, now);
    if (quotedUntil <= extension.until) return extension;
    const isLessened = await this.ledger.wasLessenedAfter(orderedAt, subscription.id, tx);
    return isLessened ? extension : extend(standing, period, now, quotedUntil);
  }
}
