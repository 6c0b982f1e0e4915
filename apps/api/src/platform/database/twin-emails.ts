import type { QueryRunner } from 'typeorm';
import { quoted } from './migrations/adoption.js';

/** Tables in which an email names one person; of several that have it, the first by this and by its id is proposed. */
const OWNERS = {
  users: 't.id',
  akuns: `NOT EXISTS (
    SELECT 1 FROM payment_transactions p
    WHERE p.akun_id = t.id AND p.transaction_status IN ('settlement', 'capture'))`,
};
/** As the tables have it once they are ours: without regard to case and accents. */
const AS_OURS = (column: string) => `CONVERT(${column} USING utf8mb4) COLLATE utf8mb4_unicode_ci`;
const SHOWN = 50;

interface Twin {
  id: string;
  email: string;
  shared: string;
}

/** Emails that the former application kept apart, and that are one and the same here. Nothing was changed. */
export class TwinEmails extends Error {
  readonly code = 'TWIN_EMAILS';
}

/** Before anything is changed: two rows whose emails become one cannot both be kept, and it is not for us to choose. */
export async function refuseTwinEmails(runner: QueryRunner): Promise<void> {
  const lines: string[] = [];
  for (const [table, order] of Object.entries(OWNERS)) {
    if (await mayHaveTwins(runner, table)) lines.push(...(await twinsIn(runner, table, order)));
  }
  if (lines.length === 0) return;
  throw new TwinEmails(
    [
      'nothing was changed. These emails are one and the same here, where case and accents make no difference:',
      ...lines.slice(0, SHOWN),
      ...(lines.length > SHOWN ? [`… and ${lines.length - SHOWN} more`] : []),
      'Give all but one of each another email, such as UPDATE akuns SET email = … WHERE id = …, and migrate again.',
    ].join('\n'),
  );
}

/** Once the table is ours, its key and its collation do not let them in. */
async function mayHaveTwins(runner: QueryRunner, table: string): Promise<boolean> {
  const rows: { collation: string | null; isUnique: string }[] = await runner.query(
    `SELECT c.COLLATION_NAME AS collation, EXISTS (
       SELECT 1 FROM information_schema.STATISTICS s
       WHERE s.TABLE_SCHEMA = c.TABLE_SCHEMA AND s.TABLE_NAME = c.TABLE_NAME AND s.COLUMN_NAME = 'email'
         AND s.NON_UNIQUE = 0 AND s.SUB_PART IS NULL AND NOT EXISTS (
           SELECT 1 FROM information_schema.STATISTICS o
           WHERE o.TABLE_SCHEMA = s.TABLE_SCHEMA AND o.TABLE_NAME = s.TABLE_NAME AND o.INDEX_NAME = s.INDEX_NAME
             AND o.SEQ_IN_INDEX > 1)) AS isUnique
     FROM information_schema.COLUMNS c
     WHERE c.TABLE_SCHEMA = DATABASE() AND c.TABLE_NAME = ? AND c.COLUMN_NAME = 'email'`,
    [table],
  );
  const [column] = rows;
  return !!column && !(column.collation === 'utf8mb4_unicode_ci' && Number(column.isUnique) === 1);
}

/** One line for each email, with whoever is proposed to keep it: the first that has paid, else the first. */
async function twinsIn(runner: QueryRunner, table: string, order: string): Promise<string[]> {
  const rows: Twin[] = await runner.query(
    `SELECT t.id, t.email, d.shared FROM ${quoted(table)} t
     JOIN (SELECT ${AS_OURS('email')} AS shared FROM ${quoted(table)} GROUP BY shared HAVING COUNT(*) > 1) d
       ON d.shared = ${AS_OURS('t.email')}
     ORDER BY d.shared, ${order}, t.id`,
  );
  const groups = new Map<string, Twin[]>();
  for (const row of rows) groups.set(row.shared, [...(groups.get(row.shared) ?? []), row]);
  return [...groups.values()].map((twins) => {
    const names = twins.map(({ id, email }) => `${id} ${JSON.stringify(email)}`).join(', ');
    return `  ${table}: ${names}; proposed: ${twins[0]?.id} keeps it`;
  });
}
