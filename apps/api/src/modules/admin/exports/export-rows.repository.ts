import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import type { Condition } from '../../../platform/lists/lists.js';
import type { ListQuery } from '../../../platform/http/list.query.js';
import type { ExportSource } from './sources/source.js';

/** So many are read at once, and as many are in memory. */
export const PART = 500;

export type ExportRow = Record<string, unknown>;

/**
 * All rows of a list as they were at one moment, part by part. By the primary key alone, so that the whole costs one
 * walk through the table whatever is asked.
 */
@Injectable()
export class ExportRows {
  constructor(private readonly database: Database) {}

  /** Runs the work over one snapshot of the database. */
  async snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.snapshot(work);
  }

  async count({ table, as }: ExportSource, where: readonly Condition[], tx: Tx): Promise<number> {
    const { sql, values } = allOf(where);
    const rows: { n: string }[] = await tx.query(
      `SELECT COUNT(*) AS n FROM ${table} ${as} WHERE ${sql}`,
      values,
    );
    return Number(rows[0]?.n);
  }

  /** Parts of at most {@link PART} rows, the newest first. */
  async *parts(source: ExportSource, query: ListQuery, tx: Tx): AsyncGenerator<ExportRow[]> {
    const { table, as, columns, joins } = source;
    const where = source.conditions(query);
    let below: string | undefined;
    for (;;) {
      const { sql, values } = allOf([
        ...where,
        ...(below === undefined ? [] : [{ sql: `${as}.id < ?`, values: [below] }]),
      ]);
      const rows: (ExportRow & { id: string })[] = await tx.query(
        `SELECT ${columns} FROM (
           SELECT ${as}.id FROM ${table} ${as} FORCE INDEX (PRIMARY) WHERE ${sql} ORDER BY ${as}.id DESC LIMIT ${PART}
         ) part JOIN ${table} ${as} ON ${as}.id = part.id ${joins} ORDER BY ${as}.id DESC`,
        values,
      );
      if (rows.length > 0) yield rows;
      if (rows.length < PART) return;
      below = rows.at(-1)?.id;
    }
  }
}

function allOf(conditions: readonly Condition[]): { sql: string; values: unknown[] } {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || 'TRUE',
    values: conditions.flatMap(({ values }) => values),
  };
}
