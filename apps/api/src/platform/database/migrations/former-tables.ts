import type { QueryRunner } from 'typeorm';
import { acceptOddDates, quoted, setAsideName } from './adoption.js';
import { dropCascades, loosenUniques } from './former-keys.js';

/** Tables that we make. Where one stands there already it is somebody else's, such as Filament's `exports`. */
export const OURS = [
  'payment_attempts',
  'midtrans_notifications',
  'rental_entries',
  'whatsapp_messages',
  'login_sessions',
  'invoice_counters',
  'invoices',
  'refunds',
  'review_decisions',
  'payment_comparisons',
  'audit_logs',
  'compensation_batches',
  'compensation_targets',
  'invariant_results',
  'message_templates',
  'whatsapp_allowances',
  'whatsapp_gateways',
  'recovery_codes',
  'api_tokens',
  'user_avatars',
  'exports',
  'settings',
  'idempotency_keys',
  'database_marks',
];

interface Standing {
  engine: string;
  format: string;
  collation: string;
  id: string;
}

/** Before there is any table of ours: what has one of their names is renamed, and otherwise left alone. */
export async function setAsideStrangers(runner: QueryRunner): Promise<void> {
  const rows: { name: string }[] = await runner.query(
    'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN (?)',
    [OURS],
  );
  for (const { name } of rows) {
    await runner.query(`RENAME TABLE ${quoted(name)} TO ${quoted(setAsideName(name))}`);
  }
}

/**
 * Makes a table that the former application may have left what the other tables can be joined and tied to: InnoDB,
 * one collation, wide ids. What was unique there and is not here becomes an index.
 *
 * @param references columns that name rows of other tables
 */
export async function adoptTable(
  runner: QueryRunner,
  table: string,
  references: readonly string[] = [],
): Promise<void> {
  const standing = await standingOf(runner, table);
  await loosenUniques(runner, table);
  await dropCascades(runner, table, references);
  if (!isUsable(standing)) {
    await acceptOddDates(runner);
    await runner.query(
      `ALTER TABLE ${quoted(table)} ENGINE = InnoDB ROW_FORMAT = DYNAMIC, CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
  }
  if (!isWide(standing.id)) await widenId(runner, table);
  await widenReferences(runner, table, references);
}

async function standingOf(runner: QueryRunner, table: string): Promise<Standing> {
  const rows: Standing[] = await runner.query(
    `SELECT t.ENGINE AS engine, t.ROW_FORMAT AS format, t.TABLE_COLLATION AS collation, c.COLUMN_TYPE AS id
     FROM information_schema.TABLES t
     JOIN information_schema.COLUMNS c
       ON c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME AND c.COLUMN_NAME = 'id'
     WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = ?`,
    [table],
  );
  if (!rows[0]) throw new Error(`The table ${table} has no column id: it cannot be moved over`);
  const odd: unknown[] = await runner.query(
    `SELECT 1 FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND COLLATION_NAME <> 'utf8mb4_unicode_ci'
       AND CHARACTER_SET_NAME <> 'ascii' LIMIT 1`,
    [table],
  );
  return odd.length === 0 ? rows[0] : { ...rows[0], collation: 'mixed' };
}

function isUsable({ engine, format, collation }: Standing): boolean {
  return engine === 'InnoDB' && format === 'Dynamic' && collation === 'utf8mb4_unicode_ci';
}

function isWide(type: string): boolean {
  return /^bigint(\(\d+\))? unsigned$/.test(type);
}

/** Ties to a narrow id are cut; the import makes them anew where the rows allow it. */
async function widenId(runner: QueryRunner, table: string): Promise<void> {
  const ties: { tied: string; name: string }[] = await runner.query(
    `SELECT DISTINCT TABLE_NAME AS tied, CONSTRAINT_NAME AS name FROM information_schema.KEY_COLUMN_USAGE
     WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME = ?`,
    [table],
  );
  for (const { tied, name } of ties) {
    await runner.query(`ALTER TABLE ${quoted(tied)} DROP FOREIGN KEY ${quoted(name)}`);
  }
  await acceptOddDates(runner);
  await runner.query(`ALTER TABLE ${quoted(table)} MODIFY COLUMN id bigint unsigned NOT NULL AUTO_INCREMENT`);
}

async function widenReferences(
  runner: QueryRunner,
  table: string,
  references: readonly string[],
): Promise<void> {
  if (references.length === 0) return;
  const rows: { name: string; type: string; isNullable: string }[] = await runner.query(
    `SELECT COLUMN_NAME AS name, COLUMN_TYPE AS type, IS_NULLABLE AS isNullable FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND COLUMN_NAME IN (?)`,
    [table, references],
  );
  const narrow = rows.filter(({ type }) => /^(tiny|small|medium|big)?int\b/.test(type) && !isWide(type));
  if (narrow.length === 0) return;
  await acceptOddDates(runner);
  const changes = narrow.map(
    ({ name, isNullable }) =>
      `MODIFY COLUMN ${quoted(name)} bigint unsigned ${isNullable === 'YES' ? 'NULL' : 'NOT NULL'}`,
  );
  await runner.query(`ALTER TABLE ${quoted(table)} ${changes.join(', ')}`);
}
