import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { allOf, type ListPlan } from '../../../platform/lists/lists.js';

type Plan = Pick<ListPlan, 'table' | 'as' | 'columns'>;

/** What is asked of every resource's table in the same way. */
@Injectable()
export class ResourceRepository {
  constructor(private readonly database: Database) {}

  async find<Row>({ table, as, columns }: Plan, id: number): Promise<Row | undefined> {
    const rows: Row[] = await this.database
      .on()
      .query(`SELECT ${columns} FROM ${table} ${as} WHERE ${as}.id = ?`, [id]);
    return rows[0];
  }

  /** By the clock that `updated_at` comes from. */
  async now(): Promise<Date> {
    const rows: { now: Date }[] = await this.database.on().query('SELECT NOW(3) AS now');
    return (rows[0] as { now: Date }).now;
  }

  /** Differs whenever a row came, went or was written; read from an index alone when nothing is filtered. */
  async stateOf({ table, as, where }: Pick<ListPlan, 'table' | 'as' | 'where'>): Promise<string> {
    const { sql, values } = allOf(where);
    const rows: { n: string; newest: Date | null; mixed: string }[] = await this.database.on().query(
      `SELECT COUNT(*) AS n, MAX(${as}.updated_at) AS newest,
         BIT_XOR(CRC32(CONCAT_WS(':', ${as}.id, ${as}.updated_at))) AS mixed
       FROM ${table} ${as} WHERE ${sql}`,
      values as unknown[],
    );
    return JSON.stringify(rows[0]);
  }
}
