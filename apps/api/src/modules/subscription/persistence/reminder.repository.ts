import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import { dueEnds, STAGES, type Stage } from '../domain/reminder-schedule.js';

/** A subscription of which a stage is due. */
export interface Reminded {
  id: number;
  akunId: number;
  productId: number;
  lineId: string;
  habis: Date;
}

type Row = Omit<Reminded, 'id' | 'akunId' | 'productId'> & Record<'id' | 'akunId' | 'productId', string>;

/**
 * How far the reminders of each subscription have come. `reminders_done` is computed: a `habis` that moves begins anew,
 * whoever moved it.
 */
@Injectable()
export class ReminderRepository {
  constructor(private readonly database: Database) {}

  /** A batch at most, locked until the transaction ends; those that somebody is working on are left for later. */
  async lockDue(now: Date, batch: number, tx: Tx): Promise<Reminded[]> {
    const ends = STAGES.map((stage) => dueEnds(stage, now));
    const rows: Row[] = await this.database.on(tx).query(
      `SELECT id, akun_id AS akunId, product_id AS productId, line_id AS lineId, habis
       FROM statuses
       WHERE status <> 'inactive' AND (${STAGES.map(DUE).join(' OR ')})
       LIMIT ? FOR UPDATE SKIP LOCKED`,
      [...ends.flatMap(({ after, until }) => [after, until]), batch],
    );
    return rows.map((row) => ({
      ...row,
      id: Number(row.id),
      akunId: Number(row.akunId),
      productId: Number(row.productId),
    }));
  }

  /** The stage is over for the end that the rows have now. Who edits such a row has not been overtaken by that. */
  async markDone(stage: Stage, ids: number[], tx: Tx): Promise<void> {
    if (ids.length === 0) return;
    await this.database
      .on(tx)
      .query(
        'UPDATE statuses SET reminded_habis = habis, reminded_stage = ?, updated_at = updated_at WHERE id IN (?)',
        [stage.number, ids],
      );
  }
}

const DUE = ({ number }: Stage) => `(reminders_done = ${number - 1} AND habis > ? AND habis <= ?)`;
