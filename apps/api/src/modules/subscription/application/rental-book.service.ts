import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import { secondsBetween } from '../domain/extension.js';
import { rentalStateAt, subscriptionStateAt } from '../domain/states.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import type { RentalEntryEntity } from '../persistence/rental-entry.entity.js';
import type { RentalEntity } from '../persistence/rental.entity.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import type { SubscriptionEntity } from '../persistence/subscription.entity.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';

/** A new end for a rental, and where it comes from. Both rows are locked, the subscription's first. */
export interface Movement extends Pick<RentalEntryEntity, 'kind' | 'source' | 'orderId' | 'actor'> {
  subscription: SubscriptionEntity;
  rental: RentalEntity;
  /** Only the newest rental says how its subscription stands. */
  isNewest: boolean;
  habis: Date;
  anchorDay: number;
  /** The package that moves it, if one does. */
  productId?: number;
}

/** The one writer of `habis`: a ledger entry, and the projections that follow from it. */
@Injectable()
export class RentalBook {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly rentals: RentalRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Starts a rental without time; the entry that follows gives it some. */
  async open(
    subscription: SubscriptionEntity,
    productId: number,
    mulai: Date,
    tx: Tx,
  ): Promise<RentalEntity> {
    const { id, akunId, botType, lineId } = subscription;
    return this.rentals.add(
      { statusId: id, akunId, botType, lineId, productId, mulai, habis: mulai, status: 'expired' },
      tx,
    );
  }

  /** A rental whose time is over no longer counts as running, whether or not the sweep has seen it. */
  async close(rental: RentalEntity, tx: Tx): Promise<void> {
    await this.rentals.update(rental.id, { status: 'expired' }, tx);
  }

  async move(movement: Movement, tx: Tx): Promise<void> {
    const { subscription, rental, isNewest, habis, anchorDay, productId, ...origin } = movement;
    const now = this.clock.now();
    const suspended = subscription.status === 'inactive';
    const bought = productId === undefined ? {} : { productId };
    const span = { before: rental.habis, after: habis, deltaSeconds: secondsBetween(rental.habis, habis) };
    await this.ledger.append({ ...origin, ...span, rentalId: rental.id, reason: null, createdAt: now }, tx);
    await this.rentals.update(
      rental.id,
      { ...bought, habis, status: rentalStateAt(habis, suspended, now) },
      tx,
    );
    if (!isNewest) return;
    const status = subscriptionStateAt(habis, suspended, now);
    await this.subscriptions.update(subscription.id, { ...bought, habis, status, anchorDay }, tx);
  }
}
