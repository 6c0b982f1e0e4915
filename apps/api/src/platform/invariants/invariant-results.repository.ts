import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { holds, type InvariantFinding } from './domain/invariant.js';

/** What was found last, and whether it is red. */
export interface InvariantStatus extends InvariantFinding {
  /** Null before the first check. */
  checkedAt: Date | null;
  /** Since which check the rule is broken; null while it holds. */
  brokenSince: Date | null;
}

interface Row {
  id: string;
  violations: number;
  excepted: number;
  samples: string[] | string | null;
  oldest_at: Date | null;
  error: string | null;
  milliseconds: number;
  checked_at: Date | null;
  broken_since: Date | null;
}

/** Longer than a check takes. */
const LEASE_SECONDS = 120;

/** The last finding of each rule, shared by all processes. Whose turn it is goes by the database's clock. */
@Injectable()
export class InvariantResults {
  constructor(private readonly database: Database) {}

  /** Makes room for rules that were never checked; they are due at once. */
  async add(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database
      .on()
      .query('INSERT IGNORE INTO invariant_results (id) VALUES ?', [ids.map((id) => [id])]);
  }

  /** Claims the check of one rule that is due; null when none is, or others are at them. */
  claimDue(ids: readonly string[]): Promise<string | null> {
    return this.database.run(async (tx) => {
      const rows: { id: string }[] = await tx.query(
        `SELECT id FROM invariant_results WHERE id IN (?) AND due_at <= NOW(3)
         ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [ids],
      );
      const id = rows[0]?.id;
      if (id === undefined) return null;
      await tx.query(
        `UPDATE invariant_results SET due_at = NOW(3) + INTERVAL ${LEASE_SECONDS} SECOND WHERE id = ?`,
        [id],
      );
      return id;
    });
  }

  /** Keeps the finding; the rule is due again after so many seconds. Answers whether it has just broken. */
  async save(finding: InvariantFinding, againInSeconds: number): Promise<boolean> {
    const { id, violations, excepted, samples, oldestAt, error, milliseconds } = finding;
    const isBroken = !holds(finding);
    return this.database.run(async (tx) => {
      const before: { broken_since: Date | null }[] = await tx.query(
        'SELECT broken_since FROM invariant_results WHERE id = ? FOR UPDATE',
        [id],
      );
      await tx.query(
        `UPDATE invariant_results
         SET violations = ?, excepted = ?, samples = ?, oldest_at = ?, error = ?, milliseconds = ?,
             checked_at = NOW(3), broken_since = IF(?, COALESCE(broken_since, NOW(3)), NULL),
             due_at = NOW(3) + INTERVAL ? SECOND
         WHERE id = ?`,
        [
          violations,
          excepted,
          JSON.stringify(samples),
          oldestAt,
          error,
          milliseconds,
          isBroken,
          againInSeconds,
          id,
        ],
      );
      return isBroken && (before[0]?.broken_since ?? null) === null;
    });
  }

  async list(): Promise<InvariantStatus[]> {
    const rows: Row[] = await this.database.on().query('SELECT * FROM invariant_results ORDER BY id');
    return rows.map(({ oldest_at, checked_at, broken_since, samples, ...row }) => ({
      ...row,
      // MariaDB keeps JSON as text.
      samples: typeof samples === 'string' ? (JSON.parse(samples) as string[]) : (samples ?? []),
      oldestAt: oldest_at,
      checkedAt: checked_at,
      brokenSince: broken_since,
    }));
  }
}
