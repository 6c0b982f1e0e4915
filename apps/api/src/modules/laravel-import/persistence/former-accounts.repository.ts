import type { Tx } from '../../../platform/database/database.js';
import type { Claimant } from '../domain/number-conflicts.js';
import type { FormerTable, FormerTimes } from './former-table.js';
import { updateMany } from './many-rows.js';

export interface NumberRow {
  id: number;
  typed: string;
  key: string | null;
}

/** A number for an account, which has typed it so. */
export type GivenNumber = Pick<NumberRow, 'id' | 'typed'> & { key: string };

export interface EmailConflict {
  table: string;
  id: number;
  email: string;
  /** Who has it without what would have to be tidied; null when nobody has. */
  otherId: number | null;
}

const PLAIN_EMAIL = 'LOWER(TRIM(email))';
const IS_ODD = `BINARY email <> BINARY ${PLAIN_EMAIL}`;

/** Tables of people and packages. */
export class FormerAccountsRepository {
  constructor(private readonly times: FormerTimes) {}

  /** Moments of a range of rows, read in the former application's zone; answers how many there are. */
  async readTimes(table: FormerTable, after: number, upto: number, tx: Tx): Promise<number> {
    const created = this.times.utc(table, 'created_at');
    const updated = this.times.utc(table, 'updated_at');
    const { affectedRows }: { affectedRows: number } = await tx.query(
      `UPDATE \`${table.name}\` SET created_at = ${created}, updated_at = ${updated} WHERE id > ? AND id <= ?`,
      [after, upto],
    );
    return affectedRows;
  }

  /** In lower case, without blanks; where two would be the same, both stay as they are. Answers how many changed. */
  async tidyEmails(table: string, after: number, upto: number, tx: Tx): Promise<number> {
    const { affectedRows }: { affectedRows: number } = await tx.query(
      `UPDATE IGNORE \`${table}\` SET email = ${PLAIN_EMAIL}, updated_at = updated_at
       WHERE id > ? AND id <= ? AND ${IS_ODD}`,
      [after, upto],
    );
    return affectedRows;
  }

  async oddEmails(table: string, tx: Tx): Promise<EmailConflict[]> {
    const rows: { id: string; email: string; otherId: string | null }[] = await tx.query(
      `SELECT odd.id, odd.email, o.id AS otherId
       FROM (SELECT id, email, ${PLAIN_EMAIL} AS plain FROM \`${table}\` WHERE ${IS_ODD}) odd
       LEFT JOIN \`${table}\` o ON o.email = odd.plain AND o.id <> odd.id ORDER BY odd.id`,
    );
    return rows.map(({ id, email, otherId }) => ({
      ...{ table, id: Number(id), email },
      otherId: otherId === null ? null : Number(otherId),
    }));
  }

  async numbers(after: number, batch: number, tx: Tx): Promise<NumberRow[]> {
    const rows: { id: string; typed: string; key: string | null }[] = await tx.query(
      'SELECT id, whatsapp_number AS typed, number_key AS `key` FROM akuns WHERE id > ? ORDER BY id LIMIT ?',
      [after, batch],
    );
    return rows.map(({ id, typed, key }) => ({ id: Number(id), typed, key }));
  }

  /** To accounts that have not changed their number in the meantime; who has one keeps it. */
  async giveNumbers(numbers: readonly GivenNumber[], tx: Tx): Promise<void> {
    if (numbers.length === 0) return;
    const standing = await tx.query(
      'SELECT id, whatsapp_number AS typed FROM akuns WHERE id IN (?) AND number_key IS NULL FOR UPDATE',
      [numbers.map(({ id }) => id)],
    );
    const typed = new Map((standing as NumberRow[]).map((row) => [Number(row.id), row.typed]));
    const rows = numbers
      .filter((each) => typed.get(each.id) === each.typed)
      .map(({ id, key }) => ({ id, number_key: key }));
    await updateMany(tx, 'akuns', { number_key: 'varchar(20)' }, rows);
  }

  /** What speaks for each of them. */
  async claimants(ids: readonly number[], tx: Tx): Promise<Claimant[]> {
    if (ids.length === 0) return [];
    const rows: (Omit<Claimant, 'akunId' | 'holds'> & { id: string; holds: number | string })[] =
      await tx.query(
        `SELECT a.id, a.name, a.email, a.whatsapp_number AS typed, a.number_key IS NOT NULL AS holds,
              a.created_at AS registeredAt,
              (SELECT MAX(s.habis) FROM statuses s WHERE s.akun_id = a.id) AS rentedUntil,
              (SELECT MAX(p.paid_at) FROM payment_transactions p WHERE p.akun_id = a.id) AS paidAt
       FROM akuns a WHERE a.id IN (?) ORDER BY a.id`,
        [ids],
      );
    return rows.map(({ id, holds, ...row }) => ({ ...row, akunId: Number(id), holds: Number(holds) === 1 }));
  }

  /** Prices that a year's order would not fit into the column. */
  async dearProducts(tx: Tx): Promise<number[]> {
    const rows: { id: string }[] = await tx.query('SELECT id FROM products WHERE price * 12 >= 100000000');
    return rows.map(({ id }) => Number(id));
  }
}
