import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import type { Difference, SubscriptionRecord } from '../domain/projection.js';
import type { SubscriptionState } from '../domain/states.js';
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

  /** The next ids after one, in order; 0 begins. */
  async idsAfter(id: number, batch: number): Promise<number[]> {
    const rows: { id: string }[] = await this.database
      .on()
      .query('SELECT id FROM statuses WHERE id > ? ORDER BY id LIMIT ?', [id, batch]);
    return rows.map((row) => Number(row.id));
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

  /** Locks a subscription and its rentals, in the order of every writer, until the transaction ends. */
  async lock(id: number, tx: Tx): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    await tx.getRepository(SubscriptionEntity).findOne({ where: { id }, lock });
    await tx.getRepository(RentalEntity).find({ where: { statusId: id }, order: { id: 'ASC' }, lock });
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
