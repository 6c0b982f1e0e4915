import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { hasMoved } from '../../../platform/database/seen.js';
import { AppError, fieldError } from '../../../platform/errors/app-error.js';
import { Told } from '../../../platform/http/envelope.js';
import { AdjustRental } from '../../subscription/application/adjust-rental.service.js';
import { GrantRental } from '../../subscription/application/grant-rental.service.js';
import { SuspendSubscription } from '../../subscription/application/suspend-subscription.service.js';
import { refuseChanged } from '../fixed-fields.js';
import { Reading } from '../lists/reading.service.js';
import { type Attempt, Once } from '../once/once.service.js';
import { Things } from '../things.service.js';
import { UNSAID_REASON } from '../unsaid-reason.js';
import type { EverythingNewRental, EverythingRentalChange } from './data-penyewa-bots.requests.js';
import { type EverythingDataPenyewaBot as Rental, RENTALS } from './data-penyewa-bots.resource.js';

const DEACTIVATED = 'Data penyewa bot deactivated: it is part of the history.';
const KEPT = 'Data penyewa bot kept: it is over, and part of the history.';
const FIXED = ['status_id', 'akun_id', 'product_id', 'bot_type', 'line_id', 'mulai', 'status'];

/** What systems change of rentals, by what operators change them with: every change is in the ledger. */
@Injectable()
export class RentalWriting {
  constructor(
    private readonly things: Things,
    private readonly granting: GrantRental,
    private readonly adjusting: AdjustRental,
    private readonly suspending: SuspendSubscription,
    private readonly reading: Reading,
    private readonly once: Once,
    private readonly database: Database,
  ) {}

  /** Throws `validation_failed`, `subscription_suspended`. */
  async create(body: EverythingNewRental, attempt: Attempt, actor: Actor): Promise<Rental> {
    const id = await this.once.make(attempt, actor, (within) =>
      this.database.run((tx) => this.grant(body, actor, tx), within),
    );
    return this.reading.find(RENTALS, id);
  }

  /**
   * Throws `not_found`; `conflict` when it was written since it was seen, or moves at this very moment, or is history;
   * `validation_failed` on `habis` and on what is not for changing here.
   */
  async update(id: number, change: EverythingRentalChange, actor: Actor): Promise<Rental> {
    const row = await this.reading.find(RENTALS, id);
    if (hasMoved(row.updated_at, change.seen)) throw new AppError('conflict', { data: { data: row } });
    // One of the former application without an end has no ledger to move it by.
    refuseChanged(row, change, row.habis ? FIXED : [...FIXED, 'habis']);
    const { habis } = change;
    if (habis && row.habis && habis.getTime() !== row.habis.getTime()) {
      const reason = change.reason ?? UNSAID_REASON;
      const known = { seenHabis: row.habis, seen: change.seen };
      const adjustment = { rentalId: id, ...known, habis, reason, key: randomUUID() };
      await this.adjusting.execute(adjustment, actor);
    }
    return this.reading.find(RENTALS, id);
  }

  /** A rental is never forgotten: while it runs, its subscription is suspended. Throws `not_found`. */
  async remove(id: number, actor: Actor): Promise<Told<Rental>> {
    const row = await this.reading.find(RENTALS, id);
    if (row.status === 'expired') return new Told(KEPT, row);
    await this.suspending.suspend({ subscriptionId: row.status_id, reason: UNSAID_REASON }, actor);
    return new Told(DEACTIVATED, await this.reading.find(RENTALS, id));
  }

  private async grant(body: EverythingNewRental, actor: Actor, tx: Tx): Promise<number> {
    await this.things.refuseUnknown(body, tx);
    const reason = body.reason ?? UNSAID_REASON;
    const key = randomUUID();
    const grant = { akunId: body.akun_id, productId: body.product_id, lineId: body.line_id, reason, key };
    const { rentalId, before, until } = await this.granting.execute(grant, actor, tx);
    if (body.habis) {
      refuseSooner(body.habis, before);
      const adjustment = { rentalId, seenHabis: until, habis: body.habis, reason, key };
      await this.adjusting.execute(adjustment, actor, tx);
    }
    return rentalId;
  }
}

/** What is granted takes nothing away; that is an adjustment. */
function refuseSooner(wanted: Date, before: Date | null): void {
  if (before && wanted < before) throw fieldError('habis', 'min', { value: before.toISOString() });
}
