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

  /** Writes an attempt whole, new or known. The order row must be locked. */
  async save(orderRowId: number, attempt: Attempt, tx: Tx): Promise<void> {
    await this.on(tx).upsert({ ...attempt, orderRowId }, ['transactionId']);
  }

  private on(tx?: Tx) {
    return this.database.on(tx).getRepository(AttemptEntity);
  }
}
