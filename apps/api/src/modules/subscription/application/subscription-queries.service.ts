import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Catalog } from '../../catalog/catalog.service.js';
import type { BotType } from '../../catalog/domain/terms.js';
import { subscriptionStateAt, type SubscriptionState } from '../domain/states.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import type { RentalEntryEntity } from '../persistence/rental-entry.entity.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import type { SubscriptionEntity } from '../persistence/subscription.entity.js';
import { SubscriptionRepository, type Thing } from '../persistence/subscription.repository.js';

/** A subscription as its owner sees it; the state is that of this very moment, not of the last sweep. */
export interface SubscriptionView {
  id: number;
  productId: number;
  productName: string;
  botType: BotType;
  lineId: string;
  status: SubscriptionState;
  mulai: Date | null;
  habis: Date | null;
  renewable: boolean;
}

export interface SubscriptionDetail extends SubscriptionView {
  entries: RentalEntryEntity[];
}

/** What customers see of their subscriptions. */
@Injectable()
export class SubscriptionQueries {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly rentals: RentalRepository,
    private readonly ledger: LedgerRepository,
    private readonly catalog: Catalog,
    private readonly clock: Clock,
  ) {}

  async list(akunId: number): Promise<SubscriptionView[]> {
    return this.view(await this.subscriptions.listOfCustomer(akunId));
  }

  /** Throws `not_found` when it is not this customer's. */
  async find(akunId: number, id: number): Promise<SubscriptionDetail> {
    const detail = await this.detail(await this.subscriptions.findOfCustomer(akunId, id));
    if (!detail) throw new AppError('not_found');
    return detail;
  }

  /** The subscription for the thing, if there is one. */
  async findFor(thing: Thing): Promise<SubscriptionDetail | null> {
    return this.detail(await this.subscriptions.find(thing));
  }

  private async detail(subscription: SubscriptionEntity | null): Promise<SubscriptionDetail | null> {
    const [view] = await this.view(subscription ? [subscription] : []);
    return view ? { ...view, entries: await this.ledger.listOfSubscription(view.id) } : null;
  }

  private async view(subscriptions: SubscriptionEntity[]): Promise<SubscriptionView[]> {
    const now = this.clock.now();
    const [rentals, products] = await Promise.all([
      this.rentals.newestOf(subscriptions.map(({ id }) => id)),
      this.catalog.byId(subscriptions.map(({ productId }) => productId)),
    ]);
    return subscriptions.map(({ id, productId, botType, lineId, status, habis }) => {
      const product = products.get(productId);
      const suspended = status === 'inactive';
      return {
        id,
        productId,
        productName: product?.name ?? '',
        botType,
        lineId,
        status: subscriptionStateAt(habis, suspended, now),
        mulai: rentals.get(id)?.mulai ?? null,
        habis,
        renewable: !suspended && product?.isForSale === true,
      };
    });
  }
}
