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
