import type { QueryRunner } from 'typeorm';
import { quoted, setAsideName } from './adoption.js';

/** What one of our tables keeps unique, and must have unique. */
const KEPT_UNIQUE = 'email';

/** Where the former application did not see to it itself. */
export async function keepEmailsApart(runner: QueryRunner, table: string): Promise<void> {
  const uniques = await uniquesOf(runner, table);
  if (uniques.some(({ columns }) => columns === KEPT_UNIQUE)) return;
  await runner.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${table}_email_unique UNIQUE (email)`);
}

/** What was unique by another collation may not be by ours: that is loosened before the table is converted. */
export async function loosenUniques(runner: QueryRunner, table: string): Promise<void> {
  const uniques = await uniquesOf(runner, table);
  for (const { name, parts } of uniques.filter(({ columns }) => columns !== KEPT_UNIQUE)) {
    const plain = quoted(setAsideName(name).slice(0, 64));
    await runner.query(
      `ALTER TABLE ${quoted(table)} ADD INDEX ${plain} (${parts}), DROP INDEX ${quoted(name)}`,
    );
  }
}

function uniquesOf(
  runner: QueryRunner,
  table: string,
): Promise<{ name: string; columns: string; parts: string }[]> {
  return runner.query(
    `SELECT INDEX_NAME AS name, GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX) AS columns,
            GROUP_CONCAT(CONCAT('\`', COLUMN_NAME, '\`', IF(SUB_PART IS NULL, '', CONCAT('(', SUB_PART, ')')))
                         ORDER BY SEQ_IN_INDEX) AS parts
     FROM information_schema.STATISTICS
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND NON_UNIQUE = 0 AND INDEX_NAME <> 'PRIMARY'
     GROUP BY INDEX_NAME`,
    [table],
  );
}

/**
 * Nothing is to vanish because something else does, and a generated column does not stand beside such a key. The import
 * makes the key anew, without that, where the rows allow it.
 */
export async function dropCascades(
  runner: QueryRunner,
  table: string,
  columns: readonly string[],
): Promise<void> {
  if (columns.length === 0) return;
  const keys: { name: string }[] = await runner.query(
    `SELECT DISTINCT r.CONSTRAINT_NAME AS name
     FROM information_schema.REFERENTIAL_CONSTRAINTS r
     JOIN information_schema.KEY_COLUMN_USAGE k
       ON k.CONSTRAINT_SCHEMA = r.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = r.CONSTRAINT_NAME AND k.TABLE_NAME = r.TABLE_NAME
     WHERE r.CONSTRAINT_SCHEMA = DATABASE() AND r.TABLE_NAME = ? AND k.COLUMN_NAME IN (?)
       AND NOT (r.DELETE_RULE IN ('RESTRICT', 'NO ACTION') AND r.UPDATE_RULE IN ('RESTRICT', 'NO ACTION'))`,
    [table, columns],
  );
  for (const { name } of keys) {
    await runner.query(`ALTER TABLE ${quoted(table)} DROP FOREIGN KEY ${quoted(name)}`);
  }
}
