import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { formatCursor } from './cursor.js';
import type { Part, Position, Sort, SortKey } from './part.js';

/** The most rows that are counted; more are said to be as many. */
const COUNTED = 10_000;

/** A condition with its values, as `{ sql: 'a.is_active = ?', values: [1] }`. */
export interface Condition {
  sql: string;
  values: readonly unknown[];
}

/** A list over one table. Everything here is written by us; what comes from outside is among the values. */
export interface ListPlan {
  table: string;
  /** Short name of the table in every other part. */
  as: string;
  /** What is selected, `a.id AS id` among it. */
  columns: string;
  /** Further tables, for the columns alone: they neither drop nor double rows. */
  joins?: string;
  /** Conditions on the table (others by `EXISTS` or `IN`). */
  where: readonly Condition[];
  /** The columns that the names of `sort` stand for. */
  sorts: Readonly<Record<string, string>>;
}

export interface Listed<Row> {
  rows: Row[];
  /** At most 10,000. */
  total: number;
  /** Where the next part begins; null at the end. */
  nextCursor: string | null;
}

/**
 * Parts of long lists: the page's ids first, by an index, then their columns; totals are counted to a bound, so that
 * a list costs the same however long it is.
 */
@Injectable()
export class Lists {
  constructor(private readonly database: Database) {}

  async part<Row>(plan: ListPlan, part: Part): Promise<Listed<Row>> {
    const [found, total] = await Promise.all([this.rows(plan, part), this.count(plan)]);
    const rows = found.slice(0, part.perPage);
    const last = rows.at(-1);
    const position = found.length > rows.length && last ? positionOf(last) : null;
    return {
      rows: rows.map(withoutKey) as Row[],
      total,
      nextCursor: position && formatCursor(part.sort, position),
    };
  }

  /** All rows, so many at a time, each batch read when it is asked for. */
  async *batches<Row>(plan: ListPlan, sort: Sort, size: number): AsyncGenerator<Row[], void, undefined> {
    let after: Position | undefined;
    for (;;) {
      const found = await this.rows(plan, { page: 1, perPage: size, sort, after });
      const rows = found.slice(0, size);
      if (rows.length > 0) yield rows.map(withoutKey) as Row[];
      const last = rows.at(-1);
      if (found.length <= size || !last) return;
      after = positionOf(last);
    }
  }

  /** At most 10,000. */
  async count({ table, as, where }: Pick<ListPlan, 'table' | 'as' | 'where'>): Promise<number> {
    const { sql, values } = allOf(where);
    const rows: { n: string }[] = await this.database
      .on()
      .query(
        `SELECT COUNT(*) AS n FROM (SELECT 1 FROM ${table} ${as} WHERE ${sql} LIMIT ${COUNTED}) counted`,
        values as unknown[],
      );
    return Number(rows[0]?.n);
  }

  private rows(plan: ListPlan, { page, perPage, sort, after }: Part): Promise<KeyedRow[]> {
    const { table, as, columns, joins = '', sorts } = plan;
    const column = sorts[sort.name];
    if (column === undefined) throw new Error(`${table} cannot be sorted by ${sort.name}`);
    const direction = sort.descending ? 'DESC' : 'ASC';
    const beyond = after ? [conditionAfter(column, `${as}.id`, sort.descending, after)] : [];
    const { sql, values } = allOf([...plan.where, ...beyond]);
    const offset = after ? 0 : (page - 1) * perPage;
    return this.database.on().query(
      `SELECT ${columns}, part.list_key, part.list_id
       FROM (SELECT ${as}.id AS list_id, ${column} AS list_key FROM ${table} ${as} WHERE ${sql}
             ORDER BY ${column} ${direction}, ${as}.id ${direction} LIMIT ${perPage + 1} OFFSET ${offset}) part
       JOIN ${table} ${as} ON ${as}.id = part.list_id ${joins}
       ORDER BY part.list_key ${direction}, part.list_id ${direction}`,
      values as unknown[],
    );
  }
}

interface KeyedRow {
  list_key: SortKey;
  list_id: string;
}

function withoutKey({ list_key: _key, list_id: _id, ...row }: KeyedRow): object {
  return row;
}

/** What is not said is not asked. */
export function equal(column: string, value: string | number | undefined): Condition[] {
  return value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }];
}

/** What begins with the text, as it is: no character of it stands for others. */
export function startsWith(column: string, text: string): Condition {
  return { sql: `${column} LIKE ?`, values: [`${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`] };
}

/**
 * Rows that one of the ways finds, each by its own index and at most so many (OR would read the whole table); `ways`
 * name the columns without the table.
 */
export function foundBy(table: string, as: string, ways: readonly Condition[], most = COUNTED): Condition {
  const found = ways.map(({ sql }) => `(SELECT id FROM ${table} WHERE ${sql} LIMIT ${most})`).join(' UNION ');
  // Inside a derived table the union is worked out once; as it stands MariaDB would ask it for every row.
  return {
    sql: `${as}.id IN (SELECT found.id FROM (${found}) found)`,
    values: ways.flatMap(({ values }) => values),
  };
}

export function anyOf(conditions: readonly Condition[]): Condition {
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    values: conditions.flatMap(({ values }) => values),
  };
}

export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || 'TRUE',
    values: conditions.flatMap(({ values }) => values),
  };
}

function positionOf({ list_key: key, list_id: id }: KeyedRow): Position {
  return { key, id: Number(id) };
}

/** NULL comes first when ascending and last when descending, as MariaDB sorts. */
function conditionAfter(
  column: string,
  id: string,
  descending: boolean,
  { key, id: at }: Position,
): Condition {
  const than = descending ? '<' : '>';
  const sameKey = `(${column} <=> ? AND ${id} ${than} ?)`;
  if (key === null)
    return { sql: descending ? sameKey : `(${sameKey} OR ${column} IS NOT NULL)`, values: [key, at] };
  const nulls = descending ? ` OR ${column} IS NULL` : '';
  return { sql: `(${column} ${than} ? OR ${sameKey}${nulls})`, values: [key, key, at] };
}
