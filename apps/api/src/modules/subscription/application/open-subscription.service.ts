import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { fieldError } from '../../../platform/errors/app-error.js';
import { CustomerDirectory } from '../../auth/customer-directory.service.js';
import { Catalog } from '../../catalog/catalog.service.js';
import { LINE_ID } from '../domain/line-id.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';

export interface NewSubscription {
  akunId: number;
  /** Also one that is no longer sold. */
  productId: number;
  lineId: string;
}

/** A subscription that nobody rents yet; suspended, until somebody lets it go on. */
@Injectable()
export class OpenSubscription {
  constructor(
    private readonly catalog: Catalog,
    private readonly customers: CustomerDirectory,
    private readonly subscriptions: SubscriptionRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /**
   * Answers its id. Throws `not_found` when there is no such account, `validation_failed` on `product_id`, and on
   * `line_id` when the customer has a subscription for it.
   */
  async execute(wish: NewSubscription, actor: Actor, within?: Tx): Promise<number> {
    const { akunId, productId } = wish;
    const lineId = wish.lineId.toLowerCase();
    if (!LINE_ID.test(lineId)) throw fieldError('line_id', 'line_id');
    await this.customers.contactOf(akunId, within);
    const product = (await this.catalog.byId([productId], within)).get(productId);
    if (!product) throw fieldError('product_id', 'product_unavailable');
    return this.database.run(async (tx) => {
      const { botType } = product;
      const id = await this.subscriptions.add({ akunId, botType, lineId }, productId, tx);
      if (id === undefined) throw fieldError('line_id', 'subscription_exists');
      const after = { akun_id: akunId, product_id: productId, line_id: lineId, status: 'inactive' };
      await this.audit.record(
        actor,
        { action: 'subscription.create', subject: `subscription:${id}`, after },
        tx,
      );
      return id;
    }, within);
  }
}
