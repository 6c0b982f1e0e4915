import { randomUUID } from 'node:crypto';
import type { PaidPayment } from '../../src/modules/payment/application/payment-outcomes.js';
import {
  ActivateRental,
  type Activation,
} from '../../src/modules/subscription/application/activate-rental.service.js';
import { ExpireSubscriptions } from '../../src/modules/subscription/application/expire-subscriptions.service.js';
import { RebuildProjections } from '../../src/modules/subscription/application/rebuild-projections.service.js';
import { RentalBook } from '../../src/modules/subscription/application/rental-book.service.js';
import { ReverseRental } from '../../src/modules/subscription/application/reverse-rental.service.js';
import { LedgerRepository } from '../../src/modules/subscription/persistence/ledger.repository.js';
import { ProjectionRepository } from '../../src/modules/subscription/persistence/projection.repository.js';
import { RentalEntryEntity } from '../../src/modules/subscription/persistence/rental-entry.entity.js';
import { RentalEntity } from '../../src/modules/subscription/persistence/rental.entity.js';
import { RentalRepository } from '../../src/modules/subscription/persistence/rental.repository.js';
import { SubscriptionEntity } from '../../src/modules/subscription/persistence/subscription.entity.js';
import { SubscriptionRepository } from '../../src/modules/subscription/persistence/subscription.repository.js';
import type { Database } from '../../src/platform/database/database.js';
import type { TestClock } from './clock.js';

/** A payment of one month of self-bot, made when the clock says; any part of it may differ. */
export function aPaidPayment(
  clock: TestClock,
  { terms, ...changes }: Partial<Omit<PaidPayment, 'terms'>> & { terms?: Partial<PaidPayment['terms']> } = {},
): PaidPayment {
  return {
    orderRowId: 1,
    orderId: `order-${randomUUID()}`,
    akunId: 1,
    transactionId: randomUUID(),
    paymentType: 'qris',
    amount: 50_000,
    orderedAt: clock.now(),
    paidAt: clock.now(),
    late: false,
    ...changes,
    terms: {
      productId: 1,
      productName: 'Self-bot Bulanan',
      botType: 'selfbot',
      lineId: 'budi.store',
      quantity: 1,
      durationCount: 1,
      durationUnit: 'month',
      unitPrice: 50_000,
      // Promises nothing that the rules would not give anyway.
      quotedUntil: new Date(0),
      ...terms,
    },
  };
}

/** The use cases that move `habis`, over a real database, and a look at what they left. */
export class RentalDesk {
  private readonly subscriptions = new SubscriptionRepository(this.database);
  private readonly rentals = new RentalRepository(this.database);
  private readonly ledger = new LedgerRepository(this.database);
  private readonly book = new RentalBook(this.subscriptions, this.rentals, this.ledger, this.clock);
  private readonly activation = new ActivateRental(
    this.subscriptions,
    this.rentals,
    this.ledger,
    this.book,
    this.clock,
  );
  private readonly reversal = new ReverseRental(
    this.subscriptions,
    this.rentals,
    this.ledger,
    this.book,
    this.clock,
  );
  private readonly expiry = new ExpireSubscriptions(
    this.subscriptions,
    this.rentals,
    this.database,
    this.clock,
  );
  private readonly rebuilding = new RebuildProjections(
    new ProjectionRepository(this.database),
    this.database,
    this.clock,
  );

  constructor(
    readonly database: Database,
    private readonly clock: TestClock,
  ) {}

  pay(payment: PaidPayment): Promise<Activation> {
    return this.database.run((tx) => this.activation.execute(payment, tx));
  }

  giveBack(payment: PaidPayment, returnedCumulative: number) {
    const returned = { returnedCumulative, returnedNow: returnedCumulative };
    return this.database.run((tx) => this.reversal.execute({ ...payment, ...returned }, tx));
  }

  sweep(): Promise<number> {
    return this.expiry.execute();
  }

  /** After the sweep, so that only what the ledger contradicts is a difference. */
  async rebuild(repair = false) {
    while ((await this.sweep()) > 0);
    return this.rebuilding.execute({ repair });
  }

  async suspend(): Promise<void> {
    await this.rows(SubscriptionEntity).update(
      { id: (await this.subscription()).id },
      { status: 'inactive' },
    );
  }

  /** The only subscription there is. */
  async subscription(): Promise<SubscriptionEntity> {
    const [subscription] = await this.rows(SubscriptionEntity).find();
    if (!subscription) throw new Error('There is no subscription');
    return subscription;
  }

  allRentals(): Promise<RentalEntity[]> {
    return this.rows(RentalEntity).find({ order: { id: 'ASC' } });
  }

  allEntries(): Promise<RentalEntryEntity[]> {
    return this.rows(RentalEntryEntity).find({ order: { id: 'ASC' } });
  }

  private rows<T extends object>(entity: new () => T) {
    return this.database.on().getRepository(entity);
  }
}
