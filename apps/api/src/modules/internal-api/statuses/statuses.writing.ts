import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { hasMoved } from '../../../platform/database/seen.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Told } from '../../../platform/http/envelope.js';
import { DeleteSubscription } from '../../subscription/application/delete-subscription.service.js';
import { OpenSubscription } from '../../subscription/application/open-subscription.service.js';
import { SuspendSubscription } from '../../subscription/application/suspend-subscription.service.js';
import { refuseChanged } from '../fixed-fields.js';
import { Reading } from '../lists/reading.service.js';
import { type Attempt, Once } from '../once/once.service.js';
import { deleted } from '../resource.decorators.js';
import { Things } from '../things.service.js';
import { UNSAID_REASON } from '../unsaid-reason.js';
import type { EverythingNewStatus, EverythingStatusChange } from './statuses.requests.js';
import { type EverythingStatus, STATUSES } from './statuses.resource.js';

const DEACTIVATED = 'Status deactivated: it has a history.';
const FIXED = ['akun_id', 'product_id', 'bot_type', 'line_id', 'habis'];

/** What systems change of subscriptions, by what operators change them with. */
@Injectable()
export class StatusWriting {
  constructor(
    private readonly things: Things,
    private readonly opening: OpenSubscription,
    private readonly suspending: SuspendSubscription,
    private readonly deleting: DeleteSubscription,
    private readonly reading: Reading,
    private readonly once: Once,
  ) {}

  /** Throws `validation_failed`, on `line_id` also when the customer has a subscription for it. */
  async create(body: EverythingNewStatus, attempt: Attempt, actor: Actor): Promise<EverythingStatus> {
    const id = await this.once.make(attempt, actor, async (tx) => {
      await this.things.refuseUnknown(body, tx);
      const wish = { akunId: body.akun_id, productId: body.product_id, lineId: body.line_id };
      return this.opening.execute(wish, actor, tx);
    });
    return this.reading.find(STATUSES, id);
  }

  /** Throws `not_found`, `conflict`, `validation_failed` on what is not for changing here. */
  async update(id: number, change: EverythingStatusChange, actor: Actor): Promise<EverythingStatus> {
    const row = await this.reading.find(STATUSES, id);
    if (hasMoved(row.updated_at, change.seen)) throw new AppError('conflict', { data: { data: row } });
    refuseChanged(row, change, FIXED);
    if (change.status === 'expired') refuseChanged(row, change, ['status']);
    await this.mark(id, change, actor);
    return this.reading.find(STATUSES, id);
  }

  /** What was rented or ordered is suspended instead. Throws `not_found`. */
  async remove(id: number, actor: Actor): Promise<Told<EverythingStatus | null>> {
    if (await this.deleting.execute(id, actor)) return new Told(deleted(STATUSES.names), null);
    await this.suspending.suspend({ subscriptionId: id, reason: UNSAID_REASON }, actor);
    return new Told(DEACTIVATED, await this.reading.find(STATUSES, id));
  }

  private async mark(
    id: number,
    { status, reason, seen }: EverythingStatusChange,
    actor: Actor,
  ): Promise<void> {
    const suspension = { subscriptionId: id, reason: reason ?? UNSAID_REASON, seen };
    if (status === 'inactive') await this.suspending.suspend(suspension, actor);
    if (status === 'active') await this.suspending.resume(suspension, actor);
  }
}
