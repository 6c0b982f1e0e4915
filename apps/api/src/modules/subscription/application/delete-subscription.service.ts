import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';

/** Forgets a subscription that was never rented nor ordered. */
@Injectable()
export class DeleteSubscription {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /** False, and nothing is done, when it has such a history. Throws `not_found`. */
  execute(id: number, actor: Actor): Promise<boolean> {
    return this.database.run(async (tx) => {
      const subscription = await this.subscriptions.tryLock(id, tx);
      if (!subscription) throw new AppError('not_found');
      if (await this.subscriptions.hasHistory(subscription, tx)) return false;
      await this.subscriptions.remove(id, tx);
      const { akunId, productId, lineId, status } = subscription;
      const before = { akun_id: akunId, product_id: productId, line_id: lineId, status };
      await this.audit.record(
        actor,
        { action: 'subscription.delete', subject: `subscription:${id}`, before },
        tx,
      );
      return true;
    });
  }
}
