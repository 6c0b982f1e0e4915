import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { COUNTED } from './counted.js';
import { formatCursor } from './cursor.js';
import { LongLists } from './long-lists.js';
import type { Part, Position, Sort, SortKey } from './part.js';

/** Stretches of half a table and more are all estimated as half of it. */
const ALMOST_HALF = 0.45;

/** A condition with its values, as `{ sql: 'a.is_active = ?', values: [1] }`. */
export interface Condition {
  sql: string;
  values: readonly unknown[];
  /**
   * The column by whose index the condition picks out a stretch of rows: when they are not very many, sorting them is
   * cheaper than looking for them among all rows in another order.
   */
  picks?: string;
  /** Of a search: the ways to its rows; the condition itself is for when they lead to very many. */
  ways?: readonly Way[];
}

/** Rows of the list's table that an index finds, maybe that of another table. */
export interface Way {
  /** The list's table by its short name, and others: `akuns k JOIN statuses s ON s.akun_id = k.id`. */
  from: string;
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
  /**
   * For columns of which stretches are asked for: the index that begins with it and has all else in it that is sorted
   * and filtered by.
   */
  stretches?: Readonly<Record<string, string>>;
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
  private readonly long = new LongLists();

  constructor(private readonly database: Database) {}

  async part<Row>(plan: ListPlan, part: Part): Promise<Listed<Row>> {
    const [found, total] = await this.found(plan, part);
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
    const isShort = plan.where.some(({ ways }) => ways) && (await this.count(plan)) < COUNTED;
    const keysOf = isShort ? sorted : inOrder;
    let after: Position | undefined;
    for (;;) {
      const part = { page: 1, perPage: size, sort, after };
      const found = await this.rows(plan, part, keysOf(plan, part));
      const rows = found.slice(0, size);
      if (rows.length > 0) yield rows.map(withoutKey) as Row[];
      const last = rows.at(-1);
      if (found.length <= size || !last) return;
      after = positionOf(last);
    }
  }

  /** At most 10,000; for a minute after so many were counted, as many are said again. */
  async count(plan: Pick<ListPlan, 'table' | 'as' | 'where'>): Promise<number> {
    const { sql, values } = matching(plan);
    const list = JSON.stringify([sql, values]);
    if (this.long.has(list)) return COUNTED;
    const rows: { n: string }[] = await this.database
      .on()
      .query(`SELECT COUNT(*) AS n FROM (SELECT 1 FROM (${sql}) found LIMIT ${COUNTED}) counted`, [
        ...values,
      ]);
    const counted = Number(rows[0]?.n);
    if (counted === COUNTED) this.long.add(list);
    return counted;
  }

  private async found(plan: ListPlan, part: Part): Promise<[rows: KeyedRow[], total: number]> {
    const column = columnOf(plan, part);
    const picked = plan.where.some(({ picks, ways }) => ways ?? (picks !== undefined && picks !== column));
    if (!picked) return Promise.all([this.rows(plan, part, inOrder(plan, part)), this.count(plan)]);
    const total = await this.count(plan);
    const within =
      total < COUNTED ? sorted(plan, part) : inOrder(plan, part, await this.shortcut(plan, column));
    return [await this.rows(plan, part, within), total];
  }

  /**
   * The index of a stretch that holds less than half of the table. Going through it costs as much as it is long, and
   * going through the list's order at most as much as what is not in it: what matches can lie all at the end of that.
   * The database estimates lengths from its index, but takes the two columns for independent, and so often errs.
   */
  private async shortcut({ table, as, where, stretches = {} }: ListPlan, column: string): Promise<string> {
    const picks = where.find((one) => one.picks !== column && stretches[one.picks ?? ''])?.picks ?? '';
    const index = stretches[picks];
    if (index === undefined) return '';
    const { sql, values } = allOf(where.filter((one) => one.picks === picks));
    const forced = `FORCE INDEX (${index})`;
    const estimates: { rows: string }[] = await this.database
      .on()
      .query(
        `EXPLAIN SELECT 1 FROM ${table} ${as} ${forced} WHERE ${sql} UNION ALL SELECT 1 FROM ${table} ${as} ${forced}`,
        values as unknown[],
      );
    const [stretch, whole] = estimates.map(({ rows }) => Number(rows));
    return Number(stretch) < Number(whole) * ALMOST_HALF ? forced : '';
  }

  private rows({ table, as, columns, joins = '' }: ListPlan, { sort }: Part, within: Condition) {
    const direction = directionOf(sort);
    return this.database.on().query<KeyedRow[]>(
      `SELECT ${columns}, part.list_key, part.list_id FROM (${within.sql}) part
       JOIN ${table} ${as} ON ${as}.id = part.list_id ${joins}
       ORDER BY part.list_key ${direction}, part.list_id ${direction}`,
      within.values as unknown[],
    );
  }
}

/** The part's keys by the index of their order, passing over what does not match; or as the hint says. */
function inOrder(plan: ListPlan, part: Part, hint = ''): Condition {
  const { table, as } = plan;
  const column = columnOf(plan, part);
  const { sql, values } = allOf([...plan.where, ...beyond(column, `${as}.id`, part)]);
  const keys = `SELECT ${as}.id AS list_id, ${column} AS list_key FROM ${table} ${as} ${hint} WHERE ${sql}`;
  return { sql: `${keys} ${stretch(column, `${as}.id`, part)}`, values };
}

/** The part's keys out of all that match, which are few: the inner limit keeps the order from choosing the index. */
function sorted(plan: ListPlan, part: Part): Condition {
  const { table, as } = plan;
  const { sql, values } = matching(plan);
  const rest = allOf(beyond('chosen.list_key', 'chosen.list_id', part));
  const keys = `SELECT ${as}.id AS list_id, ${columnOf(plan, part)} AS list_key FROM (${sql}) found
    JOIN ${table} ${as} ON ${as}.id = found.id`;
  return {
    sql: `SELECT list_id, list_key FROM (${keys} LIMIT ${COUNTED}) chosen WHERE ${rest.sql}
          ${stretch('chosen.list_key', 'chosen.list_id', part)}`,
    values: [...values, ...rest.values],
  };
}

/**
 * The ids of what matches, at most 10,000. Those of a search in each of its ways, with whatever else is asked: an OR
 * would read the whole table, and what a way leaves out may be all that the rest lets through.
 */
function matching({ table, as, where }: Pick<ListPlan, 'table' | 'as' | 'where'>): Condition {
  const search = where.find(({ ways }) => ways);
  const rest = allOf(where.filter((one) => one !== search));
  const ways = search?.ways ?? [{ from: `${table} ${as}`, sql: 'TRUE', values: [] }];
  const found = ways.map(
    ({ from, sql }) => `(SELECT ${as}.id FROM ${from} WHERE ${sql} AND ${rest.sql} LIMIT ${COUNTED})`,
  );
  return { sql: found.join(' UNION '), values: ways.flatMap(({ values }) => [...values, ...rest.values]) };
}

function stretch(column: string, id: string, { page, perPage, sort, after }: Part): string {
  const direction = directionOf(sort);
  const offset = after ? 0 : (page - 1) * perPage;
  return `ORDER BY ${column} ${direction}, ${id} ${direction} LIMIT ${perPage + 1} OFFSET ${offset}`;
}

function beyond(column: string, id: string, { sort, after }: Part): Condition[] {
  return after ? [conditionAfter(column, id, sort.descending, after)] : [];
}

function columnOf({ table, sorts }: ListPlan, { sort }: Part): string {
  const column = sorts[sort.name];
  if (column === undefined) throw new Error(`${table} cannot be sorted by ${sort.name}`);
  return column;
}

function directionOf({ descending }: Sort): string {
  return descending ? 'DESC' : 'ASC';
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
