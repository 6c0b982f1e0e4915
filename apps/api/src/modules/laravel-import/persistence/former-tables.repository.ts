import type { Tx } from '../../../platform/database/database.js';
import type { FormerTable } from './former-table.js';

/** Not a table, but the customers whose rows have become subscriptions: `doneId` is the next one's id. */
export const SUBSCRIPTIONS = 'subscriptions';

/** Not a table either: done once every step has come to its end, which more than the tables' rows belong to. */
export const FINISH = 'import';

/** Locks are the server's: this one is for the database. */
const LOCK = "CONCAT('import:', SHA1(DATABASE()))";

interface Row {
  name: string;
  lastId: string;
  doneId: string;
  former: string | string[];
}

/** What the former application has left, and how far it has been imported. */
export class FormerTablesRepository {
  /** By name; empty when there is nothing to import. */
  async load(tx: Tx): Promise<Map<string, FormerTable>> {
    await this.noteSteps(tx);
    const rows: Row[] = await tx.query(
      'SELECT table_name AS name, last_id AS lastId, done_id AS doneId, column_names AS former FROM legacy_tables',
    );
    const types = await this.types(
      rows.map(({ name }) => name),
      tx,
    );
    return new Map(
      rows.map(({ name, lastId, doneId, former }) => [
        name,
        {
          ...{ name, lastId: Number(lastId), doneId: Number(doneId), types: types.get(name) ?? new Map() },
          former: typeof former === 'string' ? (JSON.parse(former) as string[]) : former,
        },
      ]),
    );
  }

  /** In the transaction of what was done. */
  async advance(name: string, doneId: number, tx: Tx): Promise<void> {
    await tx.query('UPDATE legacy_tables SET done_id = ? WHERE table_name = ?', [doneId, name]);
  }

  /** One at a time, as long as the connection of the transaction lives. False when somebody else is importing. */
  async claim(tx: Tx): Promise<boolean> {
    const rows: { got: string | number | null }[] = await tx.query(`SELECT GET_LOCK(${LOCK}, 0) AS got`);
    return Number(rows[0]?.got) === 1;
  }

  async release(tx: Tx): Promise<void> {
    await tx.query(`SELECT RELEASE_LOCK(${LOCK})`);
  }

  /** Whether the database can turn times of that zone. */
  async knowsZone(databaseZone: string, tx: Tx): Promise<boolean> {
    const rows: { moment: unknown }[] = await tx.query(
      `SELECT CONVERT_TZ('2026-01-01 00:00:00', '+00:00', ${databaseZone}) AS moment`,
    );
    return rows[0]?.moment != null;
  }

  private async noteSteps(tx: Tx): Promise<void> {
    await tx.query(
      `INSERT IGNORE INTO legacy_tables (table_name, last_id, column_names)
       SELECT ?, 1, '[]' FROM legacy_tables LIMIT 1`,
      [FINISH],
    );
    await tx.query(
      `INSERT IGNORE INTO legacy_tables (table_name, last_id, column_names)
       SELECT ?, 0, '[]' FROM legacy_tables WHERE table_name IN ('statuses', 'data_penyewa_bots') LIMIT 1`,
      [SUBSCRIPTIONS],
    );
  }

  private async types(names: readonly string[], tx: Tx): Promise<Map<string, Map<string, string>>> {
    const types = new Map(names.map((name) => [name, new Map<string, string>()]));
    if (names.length === 0) return types;
    const rows: { name: string; column: string; type: string }[] = await tx.query(
      `SELECT TABLE_NAME AS name, LOWER(COLUMN_NAME) AS \`column\`, COLUMN_TYPE AS type FROM information_schema.COLUMNS
       WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN (?)`,
      [names],
    );
    for (const { name, column, type } of rows) types.get(name)?.set(column, type);
    return types;
  }
}
