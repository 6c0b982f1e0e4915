import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import { allOf, type Condition } from '../../../platform/lists/lists.js';
import { foundWhole } from '../../../platform/lists/search.js';
import type { ExportSource } from './sources/source.js';

/** So many rows are read at once, and as many are in memory. */
const PART = 250;

export type ExportRow = Record<string, unknown>;

/** All rows of a list as they were at one moment: first which, by whatever index serves the question, then part by part. */
@Injectable()
export class ExportRows {
  constructor(private readonly database: Database) {}

  /** Runs the work over one snapshot of the database. */
  async snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.snapshot(work);
  }

  /** Eight bytes a row: of a million, 8 MB. The newest first. */
  async ids({ table, as }: ExportSource, where: readonly Condition[], tx: Tx): Promise<number[]> {
    const { sql, values } = allOf(where.map((each) => foundWhole(as, each)));
    const wanted = `SELECT ${as}.id FROM ${table} ${as} WHERE ${sql} ORDER BY ${as}.id DESC`;
    const ids: number[] = [];
    for await (const { id } of this.database.stream<{ id: string }>(wanted, [...values], tx))
      ids.push(Number(id));
    return ids;
  }

  /** The rows of those ids, in parts and in the same order. */
  async *parts(
    { table, as, columns, joins }: ExportSource,
    ids: readonly number[],
    tx: Tx,
  ): AsyncGenerator<ExportRow[]> {
    for (let from = 0; from < ids.length; from += PART)
      yield await tx.query(
        `SELECT ${columns} FROM ${table} ${as} ${joins} WHERE ${as}.id IN (?) ORDER BY ${as}.id DESC`,
        [ids.slice(from, from + PART)],
      );
  }
}
