import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';

/** A request that its sender gave a name. */
export interface NamedRequest {
  /** Whose name it is, as `token:3`. */
  client: string;
  key: string;
  /** What is asked, in 64 characters: the same name stands for one request only. */
  fingerprint: string;
}

/** Longer than anybody tries again, in hours. */
const KEPT_HOURS = 72;
const FORGOTTEN_AT_ONCE = 100;

@Injectable()
export class IdempotencyKeys {
  constructor(private readonly database: Database) {}

  /**
   * The row of the name, made if it is not there, locked until the transaction ends: whoever comes with the same name
   * meanwhile waits. `subjectId`: what was made under it before.
   */
  async claim(
    { client, key, fingerprint }: NamedRequest,
    tx: Tx,
  ): Promise<{ id: number; fingerprint: string; subjectId: number | null }> {
    await tx.query(
      `INSERT INTO idempotency_keys (client, idempotency_key, fingerprint, created_at) VALUES (?, ?, ?, NOW(3))
       ON DUPLICATE KEY UPDATE id = id`,
      [client, key, fingerprint],
    );
    const rows: { id: string; fingerprint: string; subject_id: string | null }[] = await tx.query(
      'SELECT id, fingerprint, subject_id FROM idempotency_keys WHERE client = ? AND idempotency_key = ? FOR UPDATE',
      [client, key],
    );
    const row = rows[0] as (typeof rows)[0];
    const subjectId = row.subject_id === null ? null : Number(row.subject_id);
    return { id: Number(row.id), fingerprint: row.fingerprint, subjectId };
  }

  async complete(id: number, subjectId: number, tx: Tx): Promise<void> {
    await tx.query('UPDATE idempotency_keys SET subject_id = ? WHERE id = ?', [subjectId, id]);
  }

  /** Some of those that nobody will use again. */
  async forgetOld(): Promise<void> {
    await this.database.retried((manager) =>
      manager.query(
        `DELETE FROM idempotency_keys WHERE created_at < NOW(3) - INTERVAL ${KEPT_HOURS} HOUR LIMIT ${FORGOTTEN_AT_ONCE}`,
      ),
    );
  }
}
