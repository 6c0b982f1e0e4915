import type { Tx } from '../../../platform/database/database.js';

type Value = string | number | boolean | Date | null;

/** Values for one row, by column; `id` says which. */
export type RowChange = { id: number } & Record<string, Value>;

/** More would not fit into a packet. */
const AT_ONCE = 2_000;

export function inParts<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) parts.push(rows.slice(from, from + AT_ONCE));
  return parts;
}

/**
 * Changes many rows by few statements, each row to its own values. `updated_at` stays unless it is among them.
 *
 * @param types of the columns that are changed, in SQL
 */
export async function updateMany(
  tx: Tx,
  table: string,
  types: Record<string, string>,
  rows: readonly RowChange[],
): Promise<void> {
  const names = Object.keys(types);
  const columns = names.map((name) => `\`${name}\` ${types[name]} PATH '$.${name}'`).join(', ');
  const values = names.map((name) => `t.\`${name}\` = j.\`${name}\``);
  if (!names.includes('updated_at')) values.push('t.updated_at = t.updated_at');
  for (const some of inParts(rows)) {
    await tx.query(
      `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id bigint unsigned PATH '$.id', ${columns})) j
       STRAIGHT_JOIN \`${table}\` t ON t.id = j.id
       SET ${values.join(', ')}`,
      [JSON.stringify(some.map(plain))],
    );
  }
}

/** Null is what is not there. */
function plain(row: RowChange): object {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (value === null ? [] : [[name, sqlValue(value)]])),
  );
}

function sqlValue(value: Exclude<Value, null>): string | number {
  if (value instanceof Date) return value.toISOString().slice(0, 23).replace('T', ' ');
  return typeof value === 'boolean' ? Number(value) : value;
}

/** Adds many rows by few statements. */
export async function insertMany(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const names = columns.map((name) => `\`${name}\``).join(', ');
  for (const some of inParts(rows)) {
    await tx.query(`INSERT INTO \`${table}\` (${names}) VALUES ?`, [some]);
  }
}
