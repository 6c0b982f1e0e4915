import type { Database, Tx } from '../platform/database/database.js';

/** Says of a database that everything in it is made up. Real ones never have it, and nothing but the demo sets it. */
export class DevelopmentMark {
  constructor(private readonly database: Database) {}

  async set(now: Date, tx?: Tx): Promise<void> {
    await this.database
      .on(tx)
      .query(`INSERT IGNORE INTO database_marks (name, set_at) VALUES ('development', ?)`, [now]);
  }

  async isSet(): Promise<boolean> {
    const marks: unknown[] = await this.database
      .on()
      .query(`SELECT 1 FROM database_marks WHERE name = 'development'`);
    return marks.length > 0;
  }
}
