import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import { Database, type Tx } from '../../../platform/database/database.js';
import type { ExportFormat, ExportResource, ExportState } from './domain/export.js';
import type { Filter } from './sources/filter.js';

export interface ExportJob {
  id: number;
  userId: number;
  resource: ExportResource;
  format: ExportFormat;
  locale: Locale;
  filter: Filter;
  state: ExportState;
  /** Name of its file in the folder, which nobody can guess. */
  fileKey: string;
  rowsTotal: number;
  rowsWritten: number;
  bytes: number;
  tries: number;
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  expiresAt: Date | null;
}

export type NewExport = Pick<
  ExportJob,
  'userId' | 'resource' | 'format' | 'locale' | 'filter' | 'fileKey' | 'createdAt'
>;

/** Longer than a part takes to read and write. */
const LEASE_SECONDS = 60;
const MOST_TRIES = 3;
const LISTED = 50;

const COLUMNS = `id, user_id AS userId, resource, format, locale, filter, state, file_key AS fileKey,
  rows_total AS rowsTotal, rows_written AS rowsWritten, bytes, tries, error, created_at AS createdAt,
  finished_at AS finishedAt, expires_at AS expiresAt`;

type Row = Omit<ExportJob, 'id' | 'userId' | 'bytes' | 'filter'> & {
  id: string;
  userId: string;
  bytes: string;
  filter: string | Filter;
};

@Injectable()
export class ExportsRepository {
  constructor(private readonly database: Database) {}

  async add(job: NewExport, tx: Tx): Promise<number> {
    const { userId, resource, format, locale, filter, fileKey, createdAt } = job;
    const { insertId }: { insertId: number } = await tx.query(
      `INSERT INTO exports (user_id, resource, format, locale, filter, file_key, created_at) VALUES (?)`,
      [[userId, resource, format, locale, JSON.stringify(filter), fileKey, createdAt]],
    );
    return insertId;
  }

  /** Newest first; of one administrator, or of all. */
  async list(userId: number | undefined): Promise<ExportJob[]> {
    const [where, values] = userId === undefined ? ['TRUE', []] : ['user_id = ?', [userId]];
    return this.rows(
      `SELECT ${COLUMNS} FROM exports WHERE ${where} ORDER BY id DESC LIMIT ${LISTED}`,
      values,
    );
  }

  async find(id: number, tx?: Tx): Promise<ExportJob | undefined> {
    return (await this.rows(`SELECT ${COLUMNS} FROM exports WHERE id = ?`, [id], tx))[0];
  }

  /** False when it has ended already. */
  async cancel(id: number, now: Date, tx: Tx): Promise<boolean> {
    return this.changes(
      `UPDATE exports SET state = 'cancelled', lease_until = NULL, finished_at = ?
       WHERE id = ? AND state IN ('queued', 'running')`,
      [now, id],
      tx,
    );
  }

  /** The oldest that waits, or whose writer died; null when there is none. */
  claim(): Promise<ExportJob | null> {
    return this.database.run(async (tx) => {
      const rows: { id: string }[] = await tx.query(
        `SELECT id FROM exports
         WHERE state = 'queued' OR (state = 'running' AND lease_until < NOW(3))
         ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      );
      const id = rows[0]?.id;
      if (id === undefined) return null;
      await tx.query(
        `UPDATE exports SET state = 'running', tries = tries + 1, rows_written = 0,
           lease_until = NOW(3) + INTERVAL ${LEASE_SECONDS} SECOND WHERE id = ?`,
        [id],
      );
      return (await this.find(Number(id), tx)) ?? null;
    });
  }

  /** Says how far it has come, and goes on holding it. False when it was cancelled or is somebody else's by now. */
  progress({ id, tries }: ExportJob, rowsWritten: number, rowsTotal: number): Promise<boolean> {
    return this.changes(
      `UPDATE exports SET rows_written = ?, rows_total = ?, lease_until = NOW(3) + INTERVAL ${LEASE_SECONDS} SECOND
       WHERE id = ? AND state = 'running' AND tries = ?`,
      [rowsWritten, rowsTotal, id, tries],
    );
  }

  /** False when it was cancelled meanwhile. */
  finish(
    { id, tries }: ExportJob,
    end: { rows: number; bytes: number; now: Date; expiresAt: Date },
    tx: Tx,
  ): Promise<boolean> {
    return this.changes(
      `UPDATE exports SET state = 'done', rows_written = ?, rows_total = ?, bytes = ?, finished_at = ?, expires_at = ?,
         lease_until = NULL, error = NULL
       WHERE id = ? AND state = 'running' AND tries = ?`,
      [end.rows, end.rows, end.bytes, end.now, end.expiresAt, id, tries],
      tx,
    );
  }

  /** Tried again when the lease has lapsed, until it has failed too often. */
  async fail({ id, tries }: ExportJob, error: string, now: Date): Promise<void> {
    const isOver = tries >= MOST_TRIES;
    await this.changes(
      `UPDATE exports SET state = ?, error = ?, finished_at = ?, lease_until = NULL
       WHERE id = ? AND state = 'running' AND tries = ?`,
      [isOver ? 'failed' : 'queued', error.slice(0, 255), isOver ? now : null, id, tries],
    );
  }

  /** Those whose day is over; from here on their file is not handed out. */
  async expire(now: Date): Promise<ExportJob[]> {
    const due = await this.rows(
      `SELECT ${COLUMNS} FROM exports WHERE state = 'done' AND expires_at <= ? LIMIT 100`,
      [now],
    );
    for (const { id } of due)
      await this.changes(`UPDATE exports SET state = 'expired' WHERE id = ? AND state = 'done'`, [id]);
    return due;
  }

  private async changes(sql: string, values: unknown[], tx?: Tx): Promise<boolean> {
    const write = (manager: Tx): Promise<{ affectedRows: number }> => manager.query(sql, values);
    const { affectedRows } = await (tx ? write(tx) : this.database.retried(write));
    return affectedRows === 1;
  }

  private async rows(sql: string, values: unknown[], tx?: Tx): Promise<ExportJob[]> {
    const rows: Row[] = await this.database.on(tx).query(sql, values);
    return rows.map(({ id, userId, bytes, filter, ...row }) => ({
      ...row,
      id: Number(id),
      userId: Number(userId),
      bytes: Number(bytes),
      // MariaDB keeps JSON as text.
      filter: typeof filter === 'string' ? (JSON.parse(filter) as Filter) : filter,
    }));
  }
}
