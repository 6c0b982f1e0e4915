import type { QueryRunner } from 'typeorm';

/** Column name → its definition in SQL. */
export type Columns = Record<string, string>;

/**
 * Adds the columns that a table of the former application does not have yet, in one `ALTER TABLE`
 * (MySQL commits DDL implicitly: one statement is the most that can be done wholly or not at all).
 */
export async function addMissingColumns(runner: QueryRunner, table: string, columns: Columns): Promise<void> {
  const rows: { name: string }[] = await runner.query(
    'SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?',
    [table],
  );
  const present = new Set(rows.map(({ name }) => name.toLowerCase()));
  const changes = Object.entries(columns).map(([name, definition]) =>
    present.has(name) ? `MODIFY COLUMN \`${name}\` ${definition}` : `ADD COLUMN \`${name}\` ${definition}`,
  );
  await runner.query(`ALTER TABLE \`${table}\` ${changes.join(', ')}`);
}

/** Adds the indexes (name → columns) that the table does not have yet, in one `ALTER TABLE`. */
export async function addMissingIndexes(
  runner: QueryRunner,
  table: string,
  indexes: Record<string, string>,
): Promise<void> {
  await replaceIndexes(runner, table, { add: indexes, drop: [] });
}

/**
 * In one `ALTER TABLE`, so that no query is ever without both: adds what the table does not have yet (name → columns),
 * and drops what it still has.
 */
export async function replaceIndexes(
  runner: QueryRunner,
  table: string,
  { add, drop }: { add: Record<string, string>; drop: readonly string[] },
): Promise<void> {
  const rows: { name: string }[] = await runner.query(
    'SELECT DISTINCT INDEX_NAME AS name FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?',
    [table],
  );
  const present = new Set(rows.map(({ name }) => name));
  const changes = [
    ...Object.entries(add).flatMap(([name, columns]) =>
      present.has(name) ? [] : [`ADD INDEX ${name} ${columns}`],
    ),
    ...drop.filter((name) => present.has(name)).map((name) => `DROP INDEX ${name}`),
  ];
  if (changes.length > 0) await runner.query(`ALTER TABLE \`${table}\` ${changes.join(', ')}`);
}
