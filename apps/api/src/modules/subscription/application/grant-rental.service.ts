import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AppError, fieldError } from '../../../platform/errors/app-error.js';
import { CustomerDirectory } from '../../auth/customer-directory.service.js';
import { Catalog } from '../../catalog/catalog.service.js';
import type { ProductEntity } from '../../catalog/product.entity.js';
import { extend } from '../domain/extension.js';
import { manualSource } from '../domain/ledger.js';
import { LINE_ID } from '../domain/line-id.js';
import type { Period } from '../domain/period.js';
import { isGrantOf } from '../domain/repeat.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import type { RentalEntryEntity } from '../persistence/rental-entry.entity.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';
import { reasonOf } from './manual-change.js';
import { RentalBook } from './rental-book.service.js';

export interface Grant {
  akunId: number;
  lineId: string;
  /** Also one that is no longer sold. */
  productId: number;
  /** By default what the package lasts. */
  period?: Period | undefined;
  reason: string;
  /** Of the request: the same one again gives nothing more. */
  key: string;
}

export interface GrantedRental {
  rentalId: number;
  /** The end that the subscription had, in the past or to come; null when it had none. */
  before: Date | null;
  until: Date;
}

/** Rented time without a payment: a new subscription, or more time for one. */
@Injectable()
export class GrantRental {
  constructor(
    private readonly catalog: Catalog,
    private readonly customers: CustomerDirectory,
    private readonly subscriptions: SubscriptionRepository,
    private readonly rentals: RentalRepository,
    private readonly ledger: LedgerRepository,
    private readonly book: RentalBook,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * By the rule that activates payments, from the same moment. Throws `not_found` when there is no such account,
   * `subscription_suspended`, `conflict` when the key was used for something else, `validation_failed` on `product_id`,
   * `line_id`, `period`, `reason`.
   */
  async execute(grant: Grant, actor: Actor, within?: Tx): Promise<GrantedRental> {
    const reason = reasonOf(grant.reason);
    const lineId = grant.lineId.toLowerCase();
    if (!LINE_ID.test(lineId)) throw fieldError('line_id', 'line_id');
    await this.customers.contactOf(grant.akunId, within);
    const product = (await this.catalog.byId([grant.productId], within)).get(grant.productId);
    if (!product) throw fieldError('product_id', 'product_unavailable');
    return this.database.run((tx) => this.give({ ...grant, lineId, reason }, product, actor, tx), within);
  }

  private async give(grant: Grant, product: ProductEntity, actor: Actor, tx: Tx): Promise<GrantedRental> {
    const { akunId, lineId, reason, key } = grant;
    const { id: productId, botType } = product;
    const subscription = await this.subscriptions.lockOrAdd({ akunId, botType, lineId }, productId, tx);
    const source = manualSource('grant', key);
    const done = await this.ledger.findBySource(source, tx);
    const period = periodOf(grant, product);
    if (done) return this.answerAgain(done, { subscriptionId: subscription.id, productId, period }, tx);
    if (subscription.status === 'inactive') throw new AppError('subscription_suspended');
    const running = await this.rentals.lockRunning(subscription.id, tx);
    const standing = { habis: running?.habis ?? subscription.habis, anchorDay: subscription.anchorDay };
    const extension = extend(standing, period, this.clock.now());
    const origin = { kind: 'grant', source, orderId: null, actor: actor.name, reason } as const;
    const rental = await this.book.give({ subscription, running, extension, productId, origin }, tx);
    const { until } = extension;
    const after = { habis: until, product_id: productId, line_id: lineId, reason };
    const before = { habis: standing.habis };
    await this.audit.record(
      actor,
      { action: 'rental.grant', subject: `rental:${rental.id}`, before, after },
      tx,
    );
    return { rentalId: rental.id, before: standing.habis, until };
  }

  /** The package is compared while nothing else has moved the rental since; afterwards it may be that of another. */
  private async answerAgain(
    done: RentalEntryEntity,
    asked: { subscriptionId: number; productId: number; period: Period },
    tx: Tx,
  ): Promise<GrantedRental> {
    const rental = await this.rentals.lock(done.rentalId, tx);
    const isUnmoved = rental.habis.getTime() === done.after.getTime();
    const isRepeat =
      rental.statusId === asked.subscriptionId &&
      isGrantOf(asked.period, done) &&
      (!isUnmoved || rental.productId === asked.productId);
    if (!isRepeat) throw new AppError('conflict');
    return { rentalId: rental.id, before: done.before, until: done.after };
  }
}

function periodOf({ period }: Grant, { durationCount, durationUnit }: ProductEntity): Period {
  const chosen = period ?? { count: durationCount, unit: durationUnit };
  if (!Number.isInteger(chosen.count) || chosen.count < 1) throw fieldError('period', 'min', { value: 1 });
  return chosen;
}
