import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import { subscriberOf } from '../../../platform/security/network.js';
import { RateLimiter, type Limit } from '../../../platform/security/rate-limiter.js';
import { CustomerDirectory } from '../../auth/customer-directory.service.js';
import type { PlacedOrder } from '../../payment/application/place-order.service.js';
import type { SubscriptionEntity } from '../persistence/subscription.entity.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';
import type { CheckoutRequest } from './checkout.service.js';
import { CustomerOrders, type OrderDetail } from './customer-orders.service.js';
import { Quote, type Quotation } from './quote.service.js';
import { RenewalLinks } from './renewal-links.service.js';
import { SubscriptionQueries, type SubscriptionView } from './subscription-queries.service.js';

/** Tokens that are not ours, per address: who tries many is stopped, a token that counts never is. */
const MISSES: Limit = { name: 'renewal-link-misses', points: 30, seconds: 600 };

/** A renewal link as it was opened. */
export interface RenewalLink {
  token: string;
  /** Of the caller, behind our proxies. */
  ip: string;
}

/** One rental, and what one more period costs and gives; no quotation when it cannot be renewed now. */
export interface Renewal {
  subscription: SubscriptionView;
  quotation: Quotation | null;
}

/** What a renewal link opens: its one rental and the orders for it. Everything else does not exist (`not_found`). */
@Injectable()
export class Renewals {
  constructor(
    private readonly links: RenewalLinks,
    private readonly subscriptions: SubscriptionRepository,
    private readonly queries: SubscriptionQueries,
    private readonly customers: CustomerDirectory,
    private readonly quote: Quote,
    private readonly orders: CustomerOrders,
    private readonly limiter: RateLimiter,
  ) {}

  async find(link: RenewalLink): Promise<Renewal> {
    const { akunId, id } = await this.open(link);
    const subscription = await this.queries.find(akunId, id);
    if (!subscription.renewable) return { subscription, quotation: null };
    const { productId, lineId, botType } = subscription;
    const quotation = await this.quote.execute(akunId, { productId, lineId, quantity: 1 });
    return { subscription, quotation: quotation.product.botType === botType ? quotation : null };
  }

  /** One more period of the package bought last; by the rules of every order. */
  async place(
    link: RenewalLink,
    request: Pick<CheckoutRequest, 'expectedAmount' | 'idempotencyKey' | 'locale'>,
  ): Promise<PlacedOrder> {
    const { subscription, quotation } = await this.find(link);
    if (!quotation && subscription.status === 'inactive') throw new AppError('subscription_suspended');
    if (!quotation) throw new AppError('conflict');
    const { akunId, id, productId, lineId } = await this.open(link);
    const idempotencyKey = request.idempotencyKey && keyOf(id, request.idempotencyKey);
    return this.orders.place(akunId, { ...request, productId, lineId, quantity: 1, idempotencyKey });
  }

  async order(link: RenewalLink, orderId: string): Promise<OrderDetail> {
    return this.own(await this.open(link), orderId);
  }

  async confirm(link: RenewalLink, orderId: string, transactionId?: string): Promise<OrderDetail> {
    const { akunId } = (await this.order(link, orderId)).order;
    return this.orders.confirm(akunId, orderId, transactionId);
  }

  async cancel(link: RenewalLink, orderId: string): Promise<OrderDetail> {
    const { akunId } = (await this.order(link, orderId)).order;
    return this.orders.cancel(akunId, orderId);
  }

  /** The subscription of the link. A deactivated account's links have lapsed: logging in tells why. */
  private async open({ token, ip }: RenewalLink): Promise<SubscriptionEntity> {
    const id = await this.read(token, ip);
    const subscription = await this.subscriptions.get(id);
    if (!subscription) throw new AppError('not_found');
    const { isActive } = await this.customers.contactOf(subscription.akunId);
    if (!isActive) throw new AppError('renewal_link_expired');
    return subscription;
  }

  private async read(token: string, ip: string): Promise<number> {
    try {
      return this.links.read(token);
    } catch (error) {
      await this.limiter.consume(MISSES, subscriberOf(ip));
      throw error;
    }
  }

  private async own({ akunId, botType, lineId }: SubscriptionEntity, orderId: string): Promise<OrderDetail> {
    const detail = await this.orders.find(akunId, orderId);
    const { terms } = detail.order;
    if (terms.botType !== botType || terms.lineId !== lineId) throw new AppError('not_found');
    return detail;
  }
}

/** Apart from the keys of the account itself, whose orders a guessed key must not open. At most 64 characters. */
function keyOf(subscriptionId: number, idempotencyKey: string): string {
  return createHash('sha256').update(`renewal ${subscriptionId} ${idempotencyKey}`).digest('base64url');
}
