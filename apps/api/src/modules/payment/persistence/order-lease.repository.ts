import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

interface Written {
  affectedRows: number;
  insertId: number;
}

/** Longer than the questions about one order take together. */
const CHECK_SECONDS = 60;
/** Longer than asking for a token takes. */
const TOKEN_SECONDS = 15;

/** Asking is no change of the order: those who follow `updated_at` are not woken by it. */
const UNTOUCHED = 'updated_at = updated_at';
const FREE = '(check_lease_until IS NULL OR check_lease_until < NOW(3))';
const HOLD = `check_lease_until = NOW(3) + INTERVAL ${CHECK_SECONDS} SECOND, ${UNTOUCHED}`;

/** A claim of the right to ask Midtrans about an order; the number grows with each, and orders the answers. */
export interface CheckClaim {
  id: number;
  sequence: number;
}

/** Leases on the order row, by the database's clock: what a dead process held is free again after a while. */
@Injectable()
export class OrderLeaseRepository {
  constructor(private readonly database: Database) {}

  /** Null when somebody else is asking. */
  async takeCheck(id: number): Promise<CheckClaim | null> {
    const { affectedRows, insertId } = await this.run(
      `UPDATE payment_transactions SET ${HOLD}, checks = LAST_INSERT_ID(checks + 1) WHERE id = ? AND ${FREE}`,
      [id],
    );
    return affectedRows === 1 ? { id, sequence: insertId } : null;
  }

  /** Claims orders that are due; other replicas get others. */
  claimDue(now: Date, limit: number): Promise<CheckClaim[]> {
    return this.database.run(async (tx) => {
      const due: { id: string; checks: number }[] = await tx.query(
        `SELECT id, checks FROM payment_transactions WHERE next_check_at <= ? AND ${FREE}
         ORDER BY next_check_at LIMIT ? FOR UPDATE SKIP LOCKED`,
        [now, limit],
      );
      if (due.length === 0) return [];
      await tx.query(`UPDATE payment_transactions SET ${HOLD}, checks = checks + 1 WHERE id IN (?)`, [
        due.map(({ id }) => id),
      ]);
      return due.map(({ id, checks }) => ({ id: Number(id), sequence: checks + 1 }));
    });
  }

  /** Gives back what is still held; a lease that lapsed and was taken by another stays theirs. */
  async releaseCheck({ id, sequence }: CheckClaim): Promise<void> {
    await this.run(
      `UPDATE payment_transactions SET check_lease_until = NULL, ${UNTOUCHED} WHERE id = ? AND checks = ?`,
      [id, sequence],
    );
  }

  /**
   * @param nextCheckAt null when the watch is over
   * @param failures questions in a row that were not answered
   */
  async schedule(id: number, nextCheckAt: Date | null, failures: number): Promise<void> {
    await this.run(
      `UPDATE payment_transactions SET next_check_at = ?, check_failures = LEAST(?, 65535), ${UNTOUCHED}
       WHERE id = ?`,
      [nextCheckAt, failures, id],
    );
  }

  /** A look at the payment page; the next check comes no later than given. */
  async noteVisit(id: number, now: Date, nextCheckAt: Date): Promise<void> {
    await this.run(
      `UPDATE payment_transactions
       SET visited_at = ?, next_check_at = LEAST(next_check_at, ?), ${UNTOUCHED} WHERE id = ?`,
      [now, nextCheckAt, id],
    );
  }

  /** The right to ask for the payment page of an open order that has none. */
  async takeToken(id: number): Promise<boolean> {
    const { affectedRows } = await this.run(
      `UPDATE payment_transactions
       SET snap_lease_until = NOW(3) + INTERVAL ${TOKEN_SECONDS} SECOND, ${UNTOUCHED}
       WHERE id = ? AND state = 'open' AND snap_token IS NULL
         AND (snap_lease_until IS NULL OR snap_lease_until < NOW(3))`,
      [id],
    );
    return affectedRows === 1;
  }

  async releaseToken(id: number): Promise<void> {
    await this.run(`UPDATE payment_transactions SET snap_lease_until = NULL, ${UNTOUCHED} WHERE id = ?`, [
      id,
    ]);
  }

  private run(statement: string, values: unknown[]): Promise<Written> {
    return this.database.retried((manager) => manager.query(statement, values));
  }
}
