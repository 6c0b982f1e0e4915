import type { Tx } from '../../../platform/database/database.js';
import type { BotType } from '../../catalog/domain/terms.js';
import { thingOf } from '../domain/plan-subscriptions.js';
import { idOf, sourceOf, type FormerTable, type FormerTimes, type Source } from './former-table.js';

/** A row of either table; moments and words are text, as they were written. */
export interface RentalRow {
  id: number;
  akunId: number;
  statusId: number;
  productId: number;
  line: string | null;
  word: string | null;
  start: string | null;
  end: string | null;
  createdAt: Date | null;
}

/** Subscriptions and rentals as the former application left them. */
export class FormerRentalsRepository {
  constructor(private readonly times: FormerTimes) {}

  /** Whose they are, and when they were made; answers how many. A rental that does not say is that of its status. */
  async readOwners({ table, columns }: Source, range: [number, number], tx: Tx): Promise<number> {
    const byStatus =
      columns.status === undefined
        ? '0'
        : `COALESCE((SELECT MAX(s.akun_id) FROM statuses s WHERE s.id = ${idOf(table, columns.status)}), 0)`;
    const own = idOf(table, columns.akun);
    const { affectedRows }: { affectedRows: number } = await tx.query(
      `UPDATE \`${table.name}\` t
       SET t.akun_id = IF(${own} > 0, ${own}, ${byStatus}), t.created_at = ${this.times.utc(table, 'created_at')}
       WHERE t.id > ? AND t.id <= ?`,
      range,
    );
    return affectedRows;
  }

  /** The next customers, by id, whose rows have not become subscriptions; 0 stands for nobody. */
  async nextCustomers(
    tables: readonly FormerTable[],
    from: number,
    batch: number,
    tx: Tx,
  ): Promise<number[]> {
    const parts = tables.map(
      ({ name, lastId }) =>
        `(SELECT DISTINCT akun_id FROM \`${name}\` WHERE akun_id >= ${from} AND id <= ${lastId} ORDER BY akun_id LIMIT ${batch})`,
    );
    const rows: { id: string }[] = await tx.query(
      `SELECT akun_id AS id FROM (${parts.join(' UNION ')}) u ORDER BY akun_id LIMIT ${batch}`,
    );
    return rows.map(({ id }) => Number(id));
  }

  /** Their rows in a table, by id, locked until the transaction ends. */
  async rowsOf(akunIds: readonly number[], { table, columns }: Source, tx: Tx): Promise<RentalRow[]> {
    const word = sourceOf(table, columns.state);
    const line = sourceOf(table, columns.line);
    const rows: (Omit<RentalRow, 'id' | 'akunId' | 'statusId' | 'productId'> &
      Record<'id' | 'akunId' | 'statusId' | 'productId', string>)[] = await tx.query(
      `SELECT id, akun_id AS akunId, ${idOf(table, columns.status)} AS statusId, ${idOf(table, columns.product)} AS productId,
              ${line === null ? 'NULL' : `CAST(\`${line}\` AS CHAR)`} AS line,
              ${word === null ? 'NULL' : `CAST(\`${word}\` AS CHAR)`} AS word,
              ${this.times.written(table, columns.start)} AS start, ${this.times.written(table, columns.end)} AS end,
              created_at AS createdAt
       FROM \`${table.name}\` WHERE akun_id IN (?) AND id <= ? ORDER BY id FOR UPDATE`,
      [akunIds, table.lastId],
    );
    return rows.map((row) => ({
      ...row,
      ...{ id: Number(row.id), akunId: Number(row.akunId) },
      ...{ statusId: Number(row.statusId), productId: Number(row.productId) },
    }));
  }

  /** What they have rented since, by customer. */
  async thingsSince(akunIds: readonly number[], lastId: number, tx: Tx): Promise<Map<number, Set<string>>> {
    const rows: { akunId: string; botType: BotType; lineId: string }[] = await tx.query(
      'SELECT akun_id AS akunId, bot_type AS botType, line_id AS lineId FROM statuses WHERE akun_id IN (?) AND id > ?',
      [akunIds, lastId],
    );
    const things = new Map<number, Set<string>>();
    for (const { akunId, botType, lineId } of rows) {
      const own = things.get(Number(akunId)) ?? new Set();
      things.set(Number(akunId), own.add(thingOf(botType, lineId)));
    }
    return things;
  }

  /** The package that each has paid for last. */
  async lastPaid(akunIds: readonly number[], tx: Tx): Promise<Map<number, number>> {
    const rows: { akunId: string; productId: string }[] = await tx.query(
      `SELECT p.akun_id AS akunId, p.product_id AS productId FROM payment_transactions p
       JOIN (SELECT MAX(o.id) AS id FROM payment_transactions o JOIN products d ON d.id = o.product_id
             WHERE o.akun_id IN (?) AND o.paid_at IS NOT NULL AND o.legacy IS NOT NULL GROUP BY o.akun_id) n
         ON n.id = p.id`,
      [akunIds],
    );
    return new Map(rows.map(({ akunId, productId }) => [Number(akunId), Number(productId)]));
  }

  async botTypes(tx: Tx): Promise<Map<number, BotType>> {
    const rows: { id: string; botType: BotType }[] = await tx.query(
      'SELECT id, bot_type AS botType FROM products',
    );
    return new Map(rows.map(({ id, botType }) => [Number(id), botType]));
  }
}
