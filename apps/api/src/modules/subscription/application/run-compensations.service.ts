import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { outcomeFor, type Outcome } from '../domain/compensation.js';
import { compensationSource, undoSource } from '../domain/ledger.js';
import type { CompensationBatchEntity } from '../persistence/compensation-batch.entity.js';
import { CompensationRepository, type Target } from '../persistence/compensation.repository.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import type { RentalEntity } from '../persistence/rental.entity.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import type { SubscriptionEntity } from '../persistence/subscription.entity.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';
import { RentalBook, type Origin } from './rental-book.service.js';

const CHUNK = 100;

interface Held {
  subscription: SubscriptionEntity;
  rental: RentalEntity;
}

/**
 * Gives, or takes back, what compensations are set to: some rentals in each transaction, with what became of them, so
 * that whoever comes after a crash goes on where it stopped.
 */
@Injectable()
export class RunCompensations {
  constructor(
    private readonly compensations: CompensationRepository,
    private readonly subscriptions: SubscriptionRepository,
    private readonly rentals: RentalRepository,
    private readonly ledger: LedgerRepository,
    private readonly book: RentalBook,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The next step of one batch; answers how many steps were made: 0 when there is nothing to do. */
  execute(): Promise<number> {
    return this.database.run(async (tx) => {
      const batch = await this.compensations.claimUnfinished(tx);
      if (!batch) return 0;
      const isUndoing = batch.state === 'undoing';
      const targets = await this.compensations.targets(batch.id, isUndoing ? 'given' : 'waiting', CHUNK, tx);
      if (targets.length === 0) {
        await this.compensations.update(batch.id, { state: isUndoing ? 'undone' : 'applied' }, tx);
        return 1;
      }
      const outcomes = new Map<Outcome, number[]>();
      for (const held of await this.hold(targets, tx)) {
        const outcome = isUndoing ? await this.takeBack(batch, held, tx) : await this.give(batch, held, tx);
        outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), held.rental.id]);
      }
      for (const [outcome, ids] of outcomes) await this.compensations.settle(batch.id, ids, outcome, tx);
      return 1;
    });
  }

  /** In the order of all writers: the subscriptions, then their rentals. */
  private async hold(targets: Target[], tx: Tx): Promise<Held[]> {
    const ids = targets.map(({ subscriptionId }) => subscriptionId);
    const subscriptions = new Map(
      (await this.subscriptions.lockMany(ids, tx)).map((each) => [each.id, each]),
    );
    const rentals = await this.rentals.lockMany(
      targets.map(({ rentalId }) => rentalId),
      tx,
    );
    return rentals.flatMap((rental) => {
      const subscription = subscriptions.get(rental.statusId);
      return subscription ? [{ subscription, rental }] : [];
    });
  }

  private async give(
    { id, seconds, reason, actor }: CompensationBatchEntity,
    { subscription, rental }: Held,
    tx: Tx,
  ): Promise<Outcome> {
    const isNewest = await this.rentals.isNewest(rental, tx);
    const outcome = outcomeFor({ habis: rental.habis, isNewest }, seconds, this.clock.now());
    if (outcome !== 'given') return outcome;
    const origin = originOf(compensationSource(id, rental.id), actor, reason);
    await this.book.shift({ subscription, rental, isNewest }, seconds, origin, tx);
    return outcome;
  }

  private async takeBack(
    { id, reason, actor, undoneBy, undoReason }: CompensationBatchEntity,
    { subscription, rental }: Held,
    tx: Tx,
  ): Promise<Outcome> {
    const given = await this.ledger.findBySource(compensationSource(id, rental.id), tx);
    if (!given)
      throw new Error(`Batch ${id} says that it gave rental ${rental.id} time, the ledger does not`);
    const isNewest = await this.rentals.isNewest(rental, tx);
    const origin = originOf(undoSource(given.id), undoneBy ?? actor, undoReason ?? reason);
    await this.book.shift({ subscription, rental, isNewest }, -given.deltaSeconds, origin, tx);
    return 'undone';
  }
}

function originOf(source: string, actor: string, reason: string): Origin {
  return { kind: 'compensation', source, orderId: null, actor, reason };
}
