import type { QueryRunner } from 'typeorm';
import { addMissingColumns, type Columns } from './schema.js';

/** Where what the former application kept under a name of ours is kept from now on. */
export const setAsideName = (name: string) => `legacy_${name}`;

/** Its rows are older than every row of ours: their ids end there. */
const LEGACY_TABLES = `
  CREATE TABLE IF NOT EXISTS legacy_tables (
    table_name varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_id bigint unsigned NOT NULL,
    column_names json NOT NULL,
    done_id bigint unsigned NOT NULL DEFAULT 0,
    CONSTRAINT legacy_tables_pk PRIMARY KEY (table_name)
  ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
`;

interface FormerColumn {
  name: string;
  type: string;
  charset: string | null;
  collation: string | null;
  comment: string;
}

/** Makes the note of what the former application has left, where it is not made. */
export async function createLegacyTables(runner: QueryRunner): Promise<void> {
  await runner.query(LEGACY_TABLES);
}

/**
 * As `addMissingColumns` for a table that the former application may have filled. Nothing of it is converted here: a
 * column under one of our names is renamed (`habis` → `legacy_habis`) and ours stands beside it, to be filled by the
 * import, which knows how its values are meant. Renaming and adding are one statement. Answers the highest id that the
 * former application has given; null when the table is empty.
 */
export async function adoptColumns(
  runner: QueryRunner,
  table: string,
  columns: Columns,
): Promise<number | null> {
  const lastId = await lastIdOf(runner, table);
  if (lastId === null) {
    await addMissingColumns(runner, table, columns);
    return null;
  }
  await acceptOddDates(runner);
  const present = await columnsOf(runner, table);
  const former = await noteFormerColumns(runner, table, lastId, present);
  const names = new Set(present.map(({ name }) => name));
  const inTheWay = present.filter(
    ({ name }) => name in columns && former.includes(name) && !names.has(setAsideName(name)),
  );
  await dropForeignKeys(runner, table, inTheWay);
  const standing = new Set([...names].filter((name) => !inTheWay.some((column) => column.name === name)));
  const changes = [
    ...inTheWay.map((column) => `CHANGE COLUMN ${quoted(column.name)} ${freed(column)}`),
    ...Object.entries(columns).map(([name, definition]) =>
      standing.has(name)
        ? `MODIFY COLUMN ${quoted(name)} ${definition}`
        : `ADD COLUMN ${quoted(name)} ${definition}`,
    ),
  ];
  await runner.query(`ALTER TABLE ${quoted(table)} ${changes.join(', ')}`);
  await copyPlainValues(runner, table);
  return lastId;
}

/** What is not nullable and has no default would stand in the way of every new row. */
export async function freeColumns(
  runner: QueryRunner,
  table: string,
  ours: readonly string[],
): Promise<void> {
  const rows: FormerColumn[] = await runner.query(
    `${COLUMNS} AND IS_NULLABLE = 'NO' AND COLUMN_DEFAULT IS NULL AND COALESCE(EXTRA, '') = '' AND COLUMN_NAME NOT IN (?)`,
    [table, ours],
  );
  if (rows.length === 0) return;
  await acceptOddDates(runner);
  const changes = rows.map((column) => `MODIFY COLUMN ${quoted(column.name)} ${nullable(column)}`);
  await runner.query(`ALTER TABLE ${quoted(table)} ${changes.join(', ')}`);
}

/** Dates such as `0000-00-00` are kept as they are; MySQL's default refuses to copy the rows that have them. */
export async function acceptOddDates(runner: QueryRunner): Promise<void> {
  await runner.query("SET SESSION sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION'");
}

const COLUMNS = `
  SELECT COLUMN_NAME AS name, COLUMN_TYPE AS type, CHARACTER_SET_NAME AS charset, COLLATION_NAME AS collation,
         COLUMN_COMMENT AS comment
  FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?`;

export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

async function lastIdOf(runner: QueryRunner, table: string): Promise<number | null> {
  const rows: { id: string | null }[] = await runner.query(`SELECT MAX(id) AS id FROM ${quoted(table)}`);
  const id = rows[0]?.id ?? null;
  return id === null ? null : Number(id);
}

async function columnsOf(runner: QueryRunner, table: string): Promise<FormerColumn[]> {
  const rows: FormerColumn[] = await runner.query(COLUMNS, [table]);
  return rows.map((row) => ({ ...row, name: row.name.toLowerCase() }));
}

/** Written down before anything is changed, so that a second try knows which columns are the former application's. */
async function noteFormerColumns(
  runner: QueryRunner,
  table: string,
  lastId: number,
  present: readonly FormerColumn[],
): Promise<string[]> {
  await createLegacyTables(runner);
  await runner.query(
    'INSERT IGNORE INTO legacy_tables (table_name, last_id, column_names) VALUES (?, ?, ?)',
    [table, lastId, JSON.stringify(present.map(({ name }) => name))],
  );
  const rows: { names: string | string[] }[] = await runner.query(
    'SELECT column_names AS names FROM legacy_tables WHERE table_name = ?',
    [table],
  );
  const names = rows[0]?.names ?? [];
  return typeof names === 'string' ? (JSON.parse(names) as string[]) : names;
}

/** A key that was meant for a column under its former name is made anew by the import, where the rows allow it. */
async function dropForeignKeys(
  runner: QueryRunner,
  table: string,
  columns: readonly FormerColumn[],
): Promise<void> {
  if (columns.length === 0) return;
  const keys: { name: string }[] = await runner.query(
    `SELECT DISTINCT CONSTRAINT_NAME AS name FROM information_schema.KEY_COLUMN_USAGE
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND REFERENCED_TABLE_NAME IS NOT NULL AND COLUMN_NAME IN (?)`,
    [table, columns.map(({ name }) => name)],
  );
  for (const { name } of keys) {
    await runner.query(`ALTER TABLE ${quoted(table)} DROP FOREIGN KEY ${quoted(name)}`);
  }
}

function freed(column: FormerColumn): string {
  return `${quoted(setAsideName(column.name))} ${nullable(column)}`;
}

function nullable({ type, charset, collation, comment }: FormerColumn): string {
  const text = charset && collation ? ` CHARACTER SET ${charset} COLLATE ${collation}` : '';
  const remark = comment ? ` COMMENT '${comment.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` : '';
  return `${type}${text} NULL${remark}`;
}

/**
 * What needs no reading: ids, and moments as they were written, which the import reads in the zone that they were meant
 * in. Unknown moments are unknown.
 */
async function copyPlainValues(runner: QueryRunner, table: string): Promise<void> {
  const columns = await columnsOf(runner, table);
  const typeOf = (name: string) => columns.find((column) => column.name === name)?.type ?? '';
  const moment = (name: string) => {
    const source = setAsideName(name);
    const isMoment = /^(timestamp|datetime|date)\b/.test(typeOf(source));
    return `${name} = ${isMoment ? `IF(YEAR(${source}) > 0, ${source}, NULL)` : 'NULL'}`;
  };
  const ids = ['akun_id', 'product_id', 'status_id']
    .filter((name) => /^\w*int\b/.test(typeOf(setAsideName(name))))
    .map((name) => `${name} = GREATEST(COALESCE(${setAsideName(name)}, 0), 0)`);
  const values = [moment('created_at'), moment('updated_at'), ...ids];
  await runner.query(`UPDATE ${quoted(table)} SET ${values.join(', ')}`);
}
