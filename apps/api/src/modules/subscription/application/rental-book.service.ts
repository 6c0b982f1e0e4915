import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/database.js';
import { addSeconds, secondsBetween, type Extension } from '../domain/extension.js';
import { anchorAt } from '../domain/period.js';
import { rentalStateAt, subscriptionStateAt, type SubscriptionState } from '../domain/states.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import type { RentalEntryEntity } from '../persistence/rental-entry.entity.js';
import type { RentalEntity } from '../persistence/rental.entity.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import type { SubscriptionEntity } from '../persistence/subscription.entity.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';

/** Where time comes from, or why it goes. */
export interface Origin extends Pick<RentalEntryEntity, 'kind' | 'source' | 'orderId' | 'actor'> {
  reason?: string | null;
}

/** A new end for a rental, and where it comes from. Both rows are locked, the subscription's first. */
export interface Movement extends Origin {
  subscription: SubscriptionEntity;
  rental: RentalEntity;
  /** Only the newest rental says how its subscription stands. */
  isNewest: boolean;
  habis: Date;
  anchorDay: number;
  /** The package that moves it, if one does. */
  productId?: number;
}

/** Time for a subscription, as `extend` says. Both rows are locked, the subscription's first. */
export interface Gift {
  subscription: SubscriptionEntity;
  /** The rental that is marked as running, whether or not its time is over. */
  running: RentalEntity | null;
  extension: Extension;
  productId: number;
  origin: Origin;
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

  /** To the rental that runs, or to a new one; a lapsed one that is still marked is closed before. */
  async give(gift: Gift, tx: Tx): Promise<RentalEntity> {
    const { subscription, running, extension, productId, origin } = gift;
    const { startsAt, until: habis, anchorDay, renewal } = extension;
    const extended = renewal ? running : null;
    if (running && !extended) await this.close(running, tx);
    const rental = extended ?? (await this.open(subscription, productId, startsAt, tx));
    await this.move({ ...origin, subscription, rental, isNewest: true, habis, anchorDay, productId }, tx);
    return rental;
  }

  /** So many seconds more, or fewer, for a rental; the day of the month to which renewals return stays where it can. */
  async shift(
    { subscription, rental, isNewest }: Pick<Movement, 'subscription' | 'rental' | 'isNewest'>,
    seconds: number,
    origin: Origin,
    tx: Tx,
  ): Promise<Date> {
    const habis = addSeconds(rental.habis, seconds);
    const anchorDay = anchorAt(habis, subscription.anchorDay);
    await this.move({ ...origin, subscription, rental, isNewest, habis, anchorDay }, tx);
    return habis;
  }

  /** Stops a subscription whose clock runs on, or lets it go on; answers how it stands now. */
  async mark(
    subscription: SubscriptionEntity,
    running: RentalEntity | null,
    suspended: boolean,
    tx: Tx,
  ): Promise<SubscriptionState> {
    const now = this.clock.now();
    const status = subscriptionStateAt(subscription.habis, suspended, now);
    await this.subscriptions.update(subscription.id, { status }, tx);
    if (running) {
      const marked = { status: rentalStateAt(running.habis, suspended, now) };
      await this.rentals.update(running.id, marked, tx);
    }
    return status;
  }

  async move(movement: Movement, tx: Tx): Promise<void> {
    const { subscription, rental, isNewest, habis, anchorDay, productId, ...origin } = movement;
    const now = this.clock.now();
    const suspended = subscription.status === 'inactive';
    const bought = productId === undefined ? {} : { productId };
    const span = { before: rental.habis, after: habis, deltaSeconds: secondsBetween(rental.habis, habis) };
    await this.ledger.append({ reason: null, ...origin, ...span, rentalId: rental.id, createdAt: now }, tx);
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
