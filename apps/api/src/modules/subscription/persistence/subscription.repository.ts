import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../../platform/database/database.js';
import { isDuplicate } from '../../../platform/database/failures.js';
import type { BotType } from '../../catalog/domain/terms.js';
import { SubscriptionEntity } from './subscription.entity.js';

/** What one subscription is about. */
export interface Thing {
  akunId: number;
  botType: BotType;
  lineId: string;
}

@Injectable()
export class SubscriptionRepository {
  constructor(private readonly database: Database) {}

  find({ akunId, botType, lineId }: Thing, tx?: Tx): Promise<SubscriptionEntity | null> {
    return this.rows(tx).findOneBy({ akunId, botType, lineId });
  }

  get(id: number): Promise<SubscriptionEntity | null> {
    return this.rows().findOneBy({ id });
  }

  findOfCustomer(akunId: number, id: number): Promise<SubscriptionEntity | null> {
    return this.rows().findOneBy({ akunId, id });
  }

  listOfCustomer(akunId: number): Promise<SubscriptionEntity[]> {
    return this.rows().find({ where: { akunId }, order: { id: 'ASC' } });
  }

  /** The row of the thing, made if it is not there, locked until the transaction ends. */
  async lockOrAdd(thing: Thing, productId: number, tx: Tx): Promise<SubscriptionEntity> {
    const { akunId, botType, lineId } = thing;
    await tx.query(
      `INSERT INTO statuses (akun_id, product_id, bot_type, line_id, status) VALUES (?, ?, ?, ?, 'expired')
       ON DUPLICATE KEY UPDATE id = id`,
      [akunId, productId, botType, lineId],
    );
    return this.rows(tx).findOneOrFail({
      where: { akunId, botType, lineId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Suspended from the start. The id of the new row; undefined when the thing has one. */
  async add({ akunId, botType, lineId }: Thing, productId: number, tx: Tx): Promise<number | undefined> {
    try {
      const row = { akunId, botType, lineId, productId, status: 'inactive' as const };
      const { identifiers } = await this.rows(tx).insert(row);
      return Number(identifiers[0]?.id);
    } catch (error) {
      if (!isDuplicate(error, 'statuses_thing_unique')) throw error;
      return undefined;
    }
  }

  /** Whether it was ever rented or ordered. */
  async hasHistory({ id, akunId, botType, lineId }: SubscriptionEntity, tx: Tx): Promise<boolean> {
    const rows: { has: string }[] = await tx.query(
      `SELECT EXISTS (SELECT 1 FROM data_penyewa_bots WHERE status_id = ?)
           OR EXISTS (SELECT 1 FROM payment_transactions WHERE akun_id = ? AND bot_type = ? AND line_id = ?) AS has`,
      [id, akunId, botType, lineId],
    );
    return Number(rows[0]?.has) === 1;
  }

  async remove(id: number, tx: Tx): Promise<void> {
    await this.rows(tx).delete({ id });
  }

  /** When the row was written last. */
  async changedAt(id: number, tx: Tx): Promise<Date | null> {
    const rows: { updated_at: Date | null }[] = await tx.query(
      'SELECT updated_at FROM statuses WHERE id = ?',
      [id],
    );
    return rows[0]?.updated_at ?? null;
  }

  /** Locks the row until the transaction ends. */
  lock(id: number, tx: Tx): Promise<SubscriptionEntity> {
    return this.rows(tx).findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Null when there is none. */
  async tryLock(id: number, tx: Tx): Promise<SubscriptionEntity | null> {
    return this.rows(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Locks the rows, in one order, until the transaction ends. */
  lockMany(ids: number[], tx: Tx): Promise<SubscriptionEntity[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.rows(tx).find({ where: { id: In(ids) }, order: { id: 'ASC' }, lock });
  }

  async update(
    id: number,
    change: Partial<Pick<SubscriptionEntity, 'productId' | 'status' | 'habis' | 'anchorDay'>>,
    tx: Tx,
  ): Promise<void> {
    await this.rows(tx).update({ id }, change);
  }

  /** Active ones whose time is over, a batch at most; those that somebody is working on are left for later. */
  async lockLapsed(now: Date, batch: number, tx: Tx): Promise<number[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM statuses WHERE status = 'active' AND habis <= ? LIMIT ? FOR UPDATE SKIP LOCKED`,
      [now, batch],
    );
    return rows.map(({ id }) => Number(id));
  }

  /** Marks those of them that are lapsed; answers how many. */
  async expire(ids: number[], now: Date, tx: Tx): Promise<number> {
    if (ids.length === 0) return 0;
    const { affectedRows }: { affectedRows: number } = await tx.query(
      `UPDATE statuses SET status = 'expired' WHERE id IN (?) AND status = 'active' AND habis <= ?`,
      [ids, now],
    );
    return affectedRows;
  }

  private rows(tx?: Tx) {
    return this.database.on(tx).getRepository(SubscriptionEntity);
  }
}
