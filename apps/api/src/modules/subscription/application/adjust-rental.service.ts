import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { hasMoved, type Seen } from '../../../platform/database/seen.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { manualSource } from '../domain/ledger.js';
import { isAdjustmentTo } from '../domain/repeat.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import type { RentalEntryEntity } from '../persistence/rental-entry.entity.js';
import type { RentalEntity } from '../persistence/rental.entity.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';
import { endOf, reasonOf } from './manual-change.js';
import { RentalBook } from './rental-book.service.js';

export interface Adjustment {
  rentalId: number;
  /** The end as the operator saw it. */
  seenHabis: Date;
  /** What else is known of the row, if anything. */
  seen?: Seen;
  /** The end that it shall have. */
  habis: Date;
  reason: string;
  /** Of the request: the same one again changes nothing more. */
  key: string;
}

/** Moves the end of a rental by hand. */
@Injectable()
export class AdjustRental {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly rentals: RentalRepository,
    private readonly ledger: LedgerRepository,
    private readonly book: RentalBook,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the end that the rental has now. Throws `not_found`; `conflict` when the end or the row is not the one that
   * was seen, when the rental is history (a newer one of the same subscription exists), or when the key was used for another
   * rental or end; `validation_failed` on `habis`, `reason`.
   */
  async execute(adjustment: Adjustment, actor: Actor, within?: Tx): Promise<Date> {
    const reason = reasonOf(adjustment.reason);
    const found = await this.rentals.find(adjustment.rentalId, within);
    if (!found) throw new AppError('not_found');
    return this.database.run((tx) => this.adjust(found, { ...adjustment, reason }, actor, tx), within);
  }

  private async adjust(
    { id, statusId }: RentalEntity,
    { seenHabis, seen, habis: wanted, reason, key }: Adjustment,
    actor: Actor,
    tx: Tx,
  ): Promise<Date> {
    const subscription = await this.subscriptions.lock(statusId, tx);
    const rental = await this.rentals.lock(id, tx);
    const source = manualSource('adjustment', key);
    const done = await this.ledger.findBySource(source, tx);
    if (done) return answerAgain(done, id, wanted);
    await this.refuseMoved(rental, seenHabis, tx);
    if (hasMoved(await this.rentals.changedAt(id, tx), seen)) throw new AppError('conflict');
    const { habis, seconds } = endOf(rental, wanted, this.clock.now());
    if (seconds === 0) return habis;
    const origin = { kind: 'adjustment', source, orderId: null, actor: actor.name, reason } as const;
    await this.book.shift({ subscription, rental, isNewest: true }, seconds, origin, tx);
    const before = { habis: rental.habis };
    await this.audit.record(
      actor,
      { action: 'rental.adjust', subject: `rental:${id}`, before, after: { habis, reason } },
      tx,
    );
    return habis;
  }

  private async refuseMoved(rental: RentalEntity, seenHabis: Date, tx: Tx): Promise<void> {
    const isNewest = await this.rentals.isNewest(rental, tx);
    if (isNewest && rental.habis.getTime() === seenHabis.getTime()) return;
    throw new AppError('conflict', { data: { data: { habis: rental.habis.toISOString() } } });
  }
}

function answerAgain(done: RentalEntryEntity, rentalId: number, wanted: Date): Date {
  if (done.rentalId !== rentalId || !isAdjustmentTo(wanted, done)) throw new AppError('conflict');
  return done.after;
}
