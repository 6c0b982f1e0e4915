import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import type { ReversedPayment } from '../../payment/application/payment-outcomes.js';
import { paymentSource, reversalSource, secondsToReverse } from '../domain/ledger.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import type { RentalEntryEntity } from '../persistence/rental-entry.entity.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';
import { RentalBook } from './rental-book.service.js';

/** How a rental stands after time was taken back. */
export interface Reversal {
  until: Date;
  ended: boolean;
}

/**
 * Takes back the time that a payment gave, by the share that Midtrans returned (the payment rules, Notifications 7).
 * Runs in payment's transaction and locks in the same order as an activation.
 */
@Injectable()
export class ReverseRental {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly rentals: RentalRepository,
    private readonly ledger: LedgerRepository,
    private readonly book: RentalBook,
    private readonly clock: Clock,
  ) {}

  /** Null when there was nothing to take back, or it was taken before. */
  async execute(reversal: ReversedPayment, tx: Tx): Promise<Reversal | null> {
    const { akunId, transactionId, returnedCumulative, terms } = reversal;
    if (!(await this.ledger.findBySource(paymentSource(transactionId), tx))) return null;
    const subscription = await this.subscriptions.lockOrAdd({ akunId, ...terms }, terms.productId, tx);
    const given = await this.ledger.findBySource(paymentSource(transactionId), tx);
    const seconds = given ? await this.dueNow(reversal, given, tx) : 0;
    if (!given || seconds === 0) return null;
    const rental = await this.rentals.lock(given.rentalId, tx);
    const source = reversalSource(transactionId, returnedCumulative);
    const origin = { kind: 'reversal', source, orderId: reversal.orderId, actor: 'midtrans' } as const;
    const isNewest = await this.rentals.isNewest(rental, tx);
    const habis = await this.book.shift({ subscription, rental, isNewest }, -seconds, origin, tx);
    return { until: habis, ended: habis <= this.clock.now() };
  }

  private async dueNow(
    { transactionId, amount, returnedCumulative }: ReversedPayment,
    { deltaSeconds: secondsGiven }: RentalEntryEntity,
    tx: Tx,
  ): Promise<number> {
    const secondsTaken = await this.ledger.secondsTakenBack(transactionId, tx);
    return secondsToReverse({ secondsGiven, amount, returnedCumulative, secondsTaken });
  }
}
