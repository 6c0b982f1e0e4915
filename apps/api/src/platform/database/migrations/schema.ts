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
  const rows: { name: string }[] = await runner.query(
    'SELECT DISTINCT INDEX_NAME AS name FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?',
    [table],
  );
  const present = new Set(rows.map(({ name }) => name));
  const missing = Object.entries(indexes).filter(([name]) => !present.has(name));
  if (missing.length === 0) return;
  const additions = missing.map(([name, columns]) => `ADD INDEX ${name} ${columns}`);
  await runner.query(`ALTER TABLE \`${table}\` ${additions.join(', ')}`);
}
