import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { equal, type Listed, Lists, startsWith } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import type { BotType } from '../../catalog/domain/terms.js';
import type { BatchState, Outcome } from '../../subscription/domain/compensation.js';

export const STARTED_STATES = ['applying', 'applied', 'undoing', 'undone'] as const satisfies BatchState[];
export type StartedState = (typeof STARTED_STATES)[number];

export interface WantedCompensations {
  /** The beginning of the reason. */
  q: string | undefined;
  state: StartedState | undefined;
}

export interface CompensationRow {
  id: string;
  state: BatchState;
  /** As it was asked for, JSON. */
  criteria: object | string;
  seconds: string;
  reason: string;
  actor: string;
  undo_reason: string | null;
  undone_by: string | null;
  created_at: Date;
  applied_at: Date | null;
  undone_at: Date | null;
  rentals: string;
}

export interface TargetRow {
  data_penyewa_bot_id: string;
  akun_id: string;
  akun_name: string | null;
  line_id: string;
  bot_type: BotType;
  shown_habis: Date;
  habis: Date;
  outcome: Outcome;
}

const COLUMNS = `b.id AS id, b.state, b.criteria, b.seconds, b.reason, b.actor, b.undo_reason, b.undone_by, b.created_at,
  b.applied_at, b.undone_at,
  (SELECT COUNT(*) FROM compensation_targets t WHERE t.compensation_batch_id = b.id) AS rentals`;
const STARTED = { sql: 'b.applied_at IS NOT NULL', values: [] };

/** What operators see of compensations. */
@Injectable()
export class AdminCompensationsRepository {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
  ) {}

  list({ q, state }: WantedCompensations, part: Part): Promise<Listed<CompensationRow>> {
    const where = [STARTED, ...(q ? [startsWith('b.reason', q)] : []), ...equal('b.state', state)];
    const table = { table: 'compensation_batches', as: 'b', columns: COLUMNS };
    return this.lists.part({ ...table, where, sorts: { applied_at: 'b.applied_at' } }, part);
  }

  /** Drafts too. */
  async find(id: number): Promise<CompensationRow | undefined> {
    const rows: CompensationRow[] = await this.database
      .on()
      .query(`SELECT ${COLUMNS} FROM compensation_batches b WHERE b.id = ?`, [id]);
    return rows[0];
  }

  /** How many of its rentals came to what. */
  async outcomes(id: number): Promise<Partial<Record<Outcome, number>>> {
    const rows: { outcome: Outcome; n: string }[] = await this.database
      .on()
      .query(
        'SELECT outcome, COUNT(*) AS n FROM compensation_targets WHERE compensation_batch_id = ? GROUP BY outcome',
        [id],
      );
    return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, Number(n)]));
  }

  /** A page of its rentals, in the order of their ids. */
  targets(
    id: number,
    outcome: Outcome | undefined,
    { page, perPage }: { page: number; perPage: number },
  ): Promise<TargetRow[]> {
    return this.database.on().query(
      `SELECT t.data_penyewa_bot_id, r.akun_id, k.name AS akun_name, r.line_id, r.bot_type, t.shown_habis, r.habis,
              t.outcome
       FROM (SELECT data_penyewa_bot_id, shown_habis, outcome FROM compensation_targets
             WHERE compensation_batch_id = ?${outcome ? ' AND outcome = ?' : ''}
             ORDER BY data_penyewa_bot_id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}) t
       JOIN data_penyewa_bots r ON r.id = t.data_penyewa_bot_id
       LEFT JOIN akuns k ON k.id = r.akun_id
       ORDER BY t.data_penyewa_bot_id`,
      outcome ? [id, outcome] : [id],
    );
  }
}
