import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { hasMoved, type Seen } from '../../../platform/database/seen.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { SubscriptionState } from '../domain/states.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';
import { reasonOf } from './manual-change.js';
import { RentalBook } from './rental-book.service.js';

export interface Suspension {
  subscriptionId: number;
  reason: string;
  /** What is known of the row, if anything. */
  seen?: Seen;
}

/** Stops a subscription and lets it go on. Its clock runs all the while; new orders for it are refused meanwhile. */
@Injectable()
export class SuspendSubscription {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly rentals: RentalRepository,
    private readonly book: RentalBook,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /** Throws `not_found`, `conflict` when it changed since it was seen, `validation_failed` on `reason`. One that is suspended stays so, and nothing is written. */
  suspend(suspension: Suspension, actor: Actor): Promise<SubscriptionState> {
    return this.mark(suspension, true, actor);
  }

  /** As above; answers `active`, or `expired` when the time has run out meanwhile. */
  resume(suspension: Suspension, actor: Actor): Promise<SubscriptionState> {
    return this.mark(suspension, false, actor);
  }

  private async mark(suspension: Suspension, suspended: boolean, actor: Actor): Promise<SubscriptionState> {
    const reason = reasonOf(suspension.reason);
    return this.database.run((tx) => this.markLocked({ ...suspension, reason }, suspended, actor, tx));
  }

  private async markLocked(
    { subscriptionId: id, reason, seen }: Suspension,
    suspended: boolean,
    actor: Actor,
    tx: Tx,
  ): Promise<SubscriptionState> {
    const subscription = await this.subscriptions.tryLock(id, tx);
    if (!subscription) throw new AppError('not_found');
    if (hasMoved(await this.subscriptions.changedAt(id, tx), seen)) throw new AppError('conflict');
    const before = subscription.status;
    if ((before === 'inactive') === suspended) return before;
    const running = await this.rentals.lockRunning(id, tx);
    const status = await this.book.mark(subscription, running, suspended, tx);
    const action = suspended ? 'subscription.suspend' : 'subscription.resume';
    const after = { status, reason };
    await this.audit.record(
      actor,
      { action, subject: `subscription:${id}`, before: { status: before }, after },
      tx,
    );
    return status;
  }
}
