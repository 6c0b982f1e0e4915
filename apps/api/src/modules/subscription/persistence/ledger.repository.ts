import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import { isRenewal, type EntryKind } from '../domain/ledger.js';
import type { Move } from '../domain/reminder-schedule.js';
import { RentalEntryEntity } from './rental-entry.entity.js';

/** The ledger behind `habis`: entries are added, never changed. */
@Injectable()
export class LedgerRepository {
  constructor(private readonly database: Database) {}

  async append(entry: Omit<RentalEntryEntity, 'id'>, tx: Tx): Promise<void> {
    await this.rows(tx).insert(entry);
  }

  findBySource(source: string, tx: Tx): Promise<RentalEntryEntity | null> {
    return this.rows(tx).findOneBy({ source });
  }

  /** The entries of a subscription, oldest first. */
  listOfSubscription(subscriptionId: number): Promise<RentalEntryEntity[]> {
    return this.rows()
      .createQueryBuilder('entry')
      .innerJoin('data_penyewa_bots', 'rental', 'rental.id = entry.data_penyewa_bot_id')
      .where('rental.status_id = :subscriptionId', { subscriptionId })
      .orderBy('entry.id')
      .getMany();
  }

  /** Whether time was taken from the subscription after the moment. */
  async wasLessenedAfter(moment: Date, subscriptionId: number, tx: Tx): Promise<boolean> {
    return this.rows(tx)
      .createQueryBuilder('entry')
      .innerJoin('data_penyewa_bots', 'rental', 'rental.id = entry.data_penyewa_bot_id')
      .where('rental.status_id = :subscriptionId', { subscriptionId })
      .andWhere('entry.deltaSeconds < 0 AND entry.createdAt > :moment', { moment })
      .getExists();
  }

  /** Seconds that reversals of the attempt have taken so far. */
  async secondsTakenBack(transactionId: string, tx: Tx): Promise<number> {
    const rows: { taken: string | null }[] = await tx.query(
      `SELECT -SUM(delta_seconds) AS taken FROM rental_entries WHERE source LIKE CONCAT('reversal:', ?, ':%')`,
      [transactionId.replace(/[\\%_]/g, '\\$&')],
    );
    return Number(rows[0]?.taken ?? 0);
  }

  /** How each subscription has come to the end that it has, the newest move first; those before the moment are left out. */
  async movesSince(moment: Date, subscriptionIds: number[], tx: Tx): Promise<Map<number, Move[]>> {
    const rows: { id: string; kind: EntryKind; habis: Date; at: Date }[] = await tx.query(
      `SELECT s.id, e.kind, e.\`after\` AS habis, e.created_at AS at
       FROM statuses s
       JOIN data_penyewa_bots r ON r.status_id = s.id AND r.habis = s.habis
       JOIN rental_entries e ON e.data_penyewa_bot_id = r.id AND e.created_at > ?
       WHERE s.id IN (?)
       ORDER BY e.id DESC`,
      [moment, subscriptionIds],
    );
    const moves = new Map<number, Move[]>();
    for (const { id, kind, habis, at } of rows) {
      const known = moves.get(Number(id)) ?? [];
      moves.set(Number(id), [...known, { habis, at, renewal: isRenewal(kind) }]);
    }
    return moves;
  }

  private rows(tx?: Tx) {
    return this.database.on(tx).getRepository(RentalEntryEntity);
  }
}
