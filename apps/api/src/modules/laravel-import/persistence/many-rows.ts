import type { Tx } from '../../../platform/database/database.js';

type Value = string | number | boolean | Date | null;

/** Values for one row, by column; `id` says which. */
export type RowChange = { id: number } & Record<string, Value>;

/**
 * Changes many rows by one statement, each to its own values. `updated_at` stays unless it is among them.
 *
 * @param types of the columns that are changed, in SQL
 */
export async function updateMany(
  tx: Tx,
  table: string,
  types: Record<string, string>,
  rows: readonly RowChange[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(types);
  const columns = names.map((name) => `\`${name}\` ${types[name]} PATH '$.${name}'`).join(', ');
  const values = names.map((name) => `t.\`${name}\` = j.\`${name}\``);
  if (!names.includes('updated_at')) values.push('t.updated_at = t.updated_at');
  await tx.query(
    `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id bigint unsigned PATH '$.id', ${columns})) j
     STRAIGHT_JOIN \`${table}\` t ON t.id = j.id
     SET ${values.join(', ')}`,
    [JSON.stringify(rows.map(plain))],
  );
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

/** Adds many rows by one statement. */
export async function insertMany(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((name) => `\`${name}\``).join(', ');
  await tx.query(`INSERT INTO \`${table}\` (${names}) VALUES ?`, [rows]);
}
