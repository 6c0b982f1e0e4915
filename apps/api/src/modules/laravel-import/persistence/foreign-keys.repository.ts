import type { Database, Tx } from '../../../platform/database/database.js';

/** Whose rows name whose. */
export interface Tie {
  table: string;
  column: string;
  target: string;
}

export interface TieFinding extends Tie {
  state: 'there' | 'added' | 'possible' | 'refused';
  /** Rows that name nothing, and the first of them. */
  orphans: number;
  samples: number[];
}

const TIES: readonly Tie[] = [
  { table: 'payment_transactions', column: 'akun_id', target: 'akuns' },
  { table: 'payment_transactions', column: 'product_id', target: 'products' },
  { table: 'statuses', column: 'akun_id', target: 'akuns' },
  { table: 'statuses', column: 'product_id', target: 'products' },
  { table: 'data_penyewa_bots', column: 'status_id', target: 'statuses' },
  { table: 'data_penyewa_bots', column: 'akun_id', target: 'akuns' },
  { table: 'data_penyewa_bots', column: 'product_id', target: 'products' },
];
const SAMPLES = 20;

/** Foreign keys that the former application may have had; they stand where the rows allow it. */
export class ForeignKeysRepository {
  async look(tx: Tx): Promise<TieFinding[]> {
    const findings: TieFinding[] = [];
    for (const tie of TIES) findings.push(await this.lookAt(tie, tx));
    return findings;
  }

  /** A statement of its own: the database commits it by itself. */
  async add({ table, column, target }: Tie, database: Database): Promise<void> {
    await database
      .on()
      .query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_fk FOREIGN KEY (${column}) REFERENCES ${target} (id)`,
      );
  }

  private async lookAt(tie: Tie, tx: Tx): Promise<TieFinding> {
    const { table, column, target } = tie;
    if (await this.isThere(tie, tx)) return { ...tie, state: 'there', orphans: 0, samples: [] };
    const from = `FROM ${table} t LEFT JOIN ${target} o ON o.id = t.${column} WHERE o.id IS NULL`;
    const counts: { count: string }[] = await tx.query(`SELECT COUNT(*) AS count ${from}`);
    const orphans = Number(counts[0]?.count);
    const rows: { id: string }[] =
      orphans === 0 ? [] : await tx.query(`SELECT t.id ${from} ORDER BY t.id LIMIT ${SAMPLES}`);
    const samples = rows.map(({ id }) => Number(id));
    return { ...tie, state: orphans === 0 ? 'possible' : 'refused', orphans, samples };
  }

  private async isThere({ table, column }: Tie, tx: Tx): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT 1 FROM information_schema.KEY_COLUMN_USAGE
       WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND COLUMN_NAME = ? AND REFERENCED_TABLE_NAME IS NOT NULL LIMIT 1`,
      [table, column],
    );
    return rows.length > 0;
  }
}
