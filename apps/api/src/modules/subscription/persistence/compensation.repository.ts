import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import type { Criteria, Outcome } from '../domain/compensation.js';
import { CompensationBatchEntity } from './compensation-batch.entity.js';
import { matching } from './compensation-criteria.sql.js';

/** A rental of a batch. */
export interface Target {
  rentalId: number;
  subscriptionId: number;
}

/** What a list of rentals amounts to. */
export interface Shown {
  count: number;
  /** Differs when a rental or an end in the list does. */
  fingerprint: string;
}

/** A rental of the list, as it was shown. */
export interface ShownRental {
  rentalId: number;
  akunId: number;
  lineId: string;
  botType: string;
  habis: Date;
}

const FINGERPRINT = `LOWER(HEX(BIT_XOR(CAST(CONV(LEFT(SHA2(
  CONCAT(data_penyewa_bot_id, '|', shown_habis), 256), 15), 16, 10) AS UNSIGNED))))`;

@Injectable()
export class CompensationRepository {
  constructor(private readonly database: Database) {}

  /** Writes a draft down with the rentals that it is for; answers its id. */
  async draft(
    batch: Pick<CompensationBatchEntity, 'seconds' | 'reason' | 'actor' | 'createdAt'>,
    criteria: Criteria,
    tx: Tx,
  ): Promise<number> {
    const { identifiers } = await this.rows(tx).insert({ ...batch, criteria, state: 'draft', token: '' });
    const id = Number(identifiers[0]?.id);
    const { sql, parameters } = matching(criteria, batch.seconds, batch.createdAt);
    await tx.query(
      `INSERT INTO compensation_targets (compensation_batch_id, data_penyewa_bot_id, status_id, shown_habis)
       SELECT ?, r.id, r.status_id, r.habis
       FROM data_penyewa_bots r JOIN statuses s ON s.id = r.status_id WHERE ${sql}`,
      [id, ...parameters],
    );
    return id;
  }

  async shown(batchId: number, tx?: Tx): Promise<Shown> {
    const rows: { count: string; fingerprint: string }[] = await this.database.on(tx).query(
      `SELECT COUNT(*) AS count, ${FINGERPRINT} AS fingerprint
         FROM compensation_targets WHERE compensation_batch_id = ?`,
      [batchId],
    );
    return { count: Number(rows[0]?.count), fingerprint: String(rows[0]?.fingerprint) };
  }

  /** The first rentals of the list, the next to run out before the others. */
  async sample(batchId: number, limit: number, tx?: Tx): Promise<ShownRental[]> {
    const rows: { rental_id: string; akun_id: string; line_id: string; bot_type: string; habis: Date }[] =
      await this.database.on(tx).query(
        `SELECT r.id AS rental_id, r.akun_id, r.line_id, r.bot_type, t.shown_habis AS habis
         FROM compensation_targets t JOIN data_penyewa_bots r ON r.id = t.data_penyewa_bot_id
         WHERE t.compensation_batch_id = ? ORDER BY t.shown_habis, r.id LIMIT ?`,
        [batchId, limit],
      );
    return rows.map(({ rental_id, akun_id, line_id, bot_type, habis }) => ({
      rentalId: Number(rental_id),
      akunId: Number(akun_id),
      lineId: line_id,
      botType: bot_type,
      habis,
    }));
  }

  /** How many rentals match now that were not shown, and how many were shown that do not match any more. */
  async drift(
    { id, seconds }: CompensationBatchEntity,
    criteria: Criteria,
    now: Date,
    tx: Tx,
  ): Promise<{ joined: number; left: number }> {
    const { sql, parameters } = matching(criteria, seconds, now);
    const shown =
      'SELECT t.data_penyewa_bot_id FROM compensation_targets t WHERE t.compensation_batch_id = ? AND t.data_penyewa_bot_id = r.id';
    const count = async (matches: string): Promise<number> => {
      const rows: { count: string }[] = await tx.query(
        `SELECT COUNT(*) AS count FROM data_penyewa_bots r JOIN statuses s ON s.id = r.status_id
         WHERE ${sql} AND ${matches}`,
        [...parameters, id],
      );
      return Number(rows[0]?.count);
    };
    const { count: all } = await this.shown(id, tx);
    return { joined: await count(`NOT EXISTS (${shown})`), left: all - (await count(`EXISTS (${shown})`)) };
  }

  find(id: number): Promise<CompensationBatchEntity | null> {
    return this.rows().findOneBy({ id });
  }

  /** Locks the row until the transaction ends; null when there is none. */
  lock(id: number, tx: Tx): Promise<CompensationBatchEntity | null> {
    return this.rows(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Locks a batch that is being applied or undone; others get others. */
  claimUnfinished(tx: Tx): Promise<CompensationBatchEntity | null> {
    return this.rows(tx)
      .createQueryBuilder('batch')
      .where(`batch.state IN ('applying', 'undoing')`)
      .orderBy('batch.id')
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getOne();
  }

  async update(id: number, change: Partial<CompensationBatchEntity>, tx: Tx): Promise<void> {
    await this.rows(tx).update({ id }, change);
  }

  /** Some of the batch with that outcome, in the order in which writers lock subscriptions. */
  async targets(batchId: number, outcome: Outcome, limit: number, tx: Tx): Promise<Target[]> {
    const rows: { rental_id: string; status_id: string }[] = await tx.query(
      `SELECT data_penyewa_bot_id AS rental_id, status_id FROM compensation_targets
       WHERE compensation_batch_id = ? AND outcome = ? ORDER BY status_id LIMIT ?`,
      [batchId, outcome, limit],
    );
    return rows.map(({ rental_id, status_id }) => ({
      rentalId: Number(rental_id),
      subscriptionId: Number(status_id),
    }));
  }

  async settle(batchId: number, rentalIds: readonly number[], outcome: Outcome, tx: Tx): Promise<void> {
    if (rentalIds.length === 0) return;
    await tx.query(
      `UPDATE compensation_targets SET outcome = ?
       WHERE compensation_batch_id = ? AND data_penyewa_bot_id IN (?)`,
      [outcome, batchId, rentalIds],
    );
  }

  /** Leaves out those whose turn has not come. */
  async stop(batchId: number, tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE compensation_targets SET outcome = 'stopped' WHERE compensation_batch_id = ? AND outcome = 'waiting'`,
      [batchId],
    );
  }

  /** How many rentals of the batch came to what. */
  async outcomes(batchId: number): Promise<Partial<Record<Outcome, number>>> {
    const rows: { outcome: Outcome; count: string }[] = await this.database.on().query(
      `SELECT outcome, COUNT(*) AS count FROM compensation_targets
         WHERE compensation_batch_id = ? GROUP BY outcome`,
      [batchId],
    );
    return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, Number(count)]));
  }

  /** Forgets what was shown before the moment and never applied. */
  async dropDrafts(before: Date): Promise<void> {
    await this.database
      .on()
      .query(`DELETE FROM compensation_batches WHERE state = 'draft' AND created_at < ?`, [before]);
  }

  private rows(tx?: Tx) {
    return this.database.on(tx).getRepository(CompensationBatchEntity);
  }
}
