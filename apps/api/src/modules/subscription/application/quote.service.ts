import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Catalog } from '../../catalog/catalog.service.js';
import type { ProductEntity } from '../../catalog/product.entity.js';
import { extend, isRunning, NEVER_RENTED, type Extension } from '../domain/extension.js';
import { times } from '../domain/period.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';

/** So many times a package, for one LINE ID. */
export interface Wish {
  productId: number;
  lineId: string;
  quantity: number;
}

export interface Quotation extends Extension {
  product: ProductEntity;
  /** Whole rupiah. */
  amount: number;
  /** When the running rental ends, if one runs. */
  currentHabis: Date | null;
}

/** Says what a wish costs and until when it would run, by the rule that will activate it. */
@Injectable()
export class Quote {
  constructor(
    private readonly catalog: Catalog,
    private readonly subscriptions: SubscriptionRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws `validation_failed` when the product is not for sale, `subscription_suspended` when an operator said stop. */
  async execute(akunId: number, { productId, lineId, quantity }: Wish): Promise<Quotation> {
    const product = await this.catalog.forSale(productId);
    const { botType, durationCount, durationUnit } = product;
    const subscription = await this.subscriptions.find({ akunId, botType, lineId });
    if (subscription?.status === 'inactive') throw new AppError('subscription_suspended');
    const standing = subscription ?? NEVER_RENTED;
    const now = this.clock.now();
    const extension = extend(standing, times({ count: durationCount, unit: durationUnit }, quantity), now);
    const currentHabis = isRunning(standing.habis, now) ? standing.habis : null;
    return { ...extension, product, amount: product.price * quantity, currentHabis };
  }
}
