import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../../platform/database/database.js';
import { bind } from '../../../platform/invariants/domain/invariant.js';
import type { Difference, SubscriptionRecord } from '../domain/projection.js';
import type { SubscriptionState } from '../domain/states.js';
import { differing, RANGE } from './projection.sql.js';
import { RentalEntity } from './rental.entity.js';
import { SubscriptionEntity } from './subscription.entity.js';

interface Row {
  id: string;
  status: SubscriptionState;
  habis: Date | null;
  rental_id: string | null;
  mulai: Date;
  rental_habis: Date;
  rental_status: SubscriptionState;
  delta_sum: string;
}

const RECORDS = `
  SELECT s.id, s.status, s.habis,
         r.id AS rental_id, r.mulai, r.habis AS rental_habis, r.status AS rental_status,
         (SELECT COALESCE(SUM(e.delta_seconds), 0) FROM rental_entries e WHERE e.data_penyewa_bot_id = r.id) AS delta_sum
  FROM statuses s
  LEFT JOIN data_penyewa_bots r ON r.status_id = s.id
  WHERE s.id IN (?)
  ORDER BY s.id, r.id`;

/** Subscriptions beside what their ledgers add up to. */
@Injectable()
export class ProjectionRepository {
  constructor(private readonly database: Database) {}

  /** The highest id of the next so many subscriptions after one, in order; null when there is none; 0 begins. */
  async endOfRange(after: number, length: number): Promise<number | null> {
    const rows: { id: string | null }[] = await this.database
      .on()
      .query(
        'SELECT MAX(id) AS id FROM (SELECT id FROM statuses WHERE id > ? ORDER BY id LIMIT ?) AS next_ones',
        [after, length],
      );
    const id = rows[0]?.id ?? null;
    return id === null ? null : Number(id);
  }

  /**
   * Those of a range that differ from their ledger, or whose rentals do, found by the database at once. What ran out
   * after `before` may still be marked as running.
   */
  async differing(after: number, upto: number, now: Date, before: Date): Promise<number[]> {
    const { sql, parameters } = bind(differing(RANGE), { after, upto, now, before });
    const rows: { id: string }[] = await this.database.on().query(`${sql} ORDER BY id`, parameters);
    return rows.map(({ id }) => Number(id));
  }

  async records(ids: number[], tx?: Tx): Promise<SubscriptionRecord[]> {
    const rows: Row[] = await this.database.on(tx).query(RECORDS, [ids]);
    const records = new Map<string, SubscriptionRecord>();
    for (const row of rows) {
      const { id, status, habis } = row;
      const record = records.get(id) ?? { id: Number(id), status, habis, rentals: [] };
      records.set(id, record);
      if (row.rental_id !== null) record.rentals.push(rentalOf(row, row.rental_id));
    }
    return [...records.values()];
  }

  /** Locks subscriptions, then their rentals, in the order of every writer, until the transaction ends. */
  async lock(ids: number[], tx: Tx): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    const order = { id: 'ASC' } as const;
    await tx.getRepository(SubscriptionEntity).find({ where: { id: In(ids) }, order, lock });
    await tx.getRepository(RentalEntity).find({ where: { statusId: In(ids) }, order, lock });
  }

  /** Puts the rebuilt values in place of the stored ones. */
  async repair({ table, id, rebuilt }: Difference, tx: Tx): Promise<void> {
    await tx.query('UPDATE ?? SET habis = ?, status = ? WHERE id = ?', [
      table,
      rebuilt.habis,
      rebuilt.status,
      id,
    ]);
  }
}

function rentalOf({ mulai, rental_habis, rental_status, delta_sum }: Row, id: string) {
  return { id: Number(id), mulai, habis: rental_habis, status: rental_status, deltaSum: Number(delta_sum) };
}
