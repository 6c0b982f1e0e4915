import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import type { Attempt } from '../domain/attempt.js';
import { AttemptEntity } from './attempt.entity.js';

@Injectable()
export class AttemptRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  ofOrder(orderRowId: number, tx?: Tx): Promise<AttemptEntity[]> {
    return this.on(tx).find({ where: { orderRowId }, order: { id: 'ASC' } });
  }

  /** The order that a transaction belongs to; null when it is known of none. */
  async orderOf(transactionId: string, tx?: Tx): Promise<number | null> {
    const found = await this.on(tx).findOne({ select: { orderRowId: true }, where: { transactionId } });
    return found?.orderRowId ?? null;
  }

  /** Writes those that are new or not the same object as before. The order row must be locked. */
  async save(
    orderRowId: number,
    before: readonly Attempt[],
    after: readonly Attempt[],
    tx: Tx,
  ): Promise<void> {
    for (const attempt of after.filter((each) => !before.includes(each))) {
      const { transactionId } = attempt;
      const known = before.some((each) => each.transactionId === transactionId);
      // A transaction never changes its order: the unique key refuses it as new, and no row matches it as known.
      if (known) await this.on(tx).update({ transactionId, orderRowId }, { ...attempt });
      else await this.on(tx).insert({ ...attempt, orderRowId });
    }
  }

  private on(tx?: Tx) {
    return this.database.on(tx).getRepository(AttemptEntity);
  }
}
