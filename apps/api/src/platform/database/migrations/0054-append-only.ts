import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['rental_entries', 'audit_logs'];

/** ER_BINLOG_CREATE_ROUTINE_NEED_SUPER, ER_TABLEACCESS_DENIED_ERROR, ER_SPECIFIC_ACCESS_DENIED_ERROR. */
const NOT_PERMITTED = [1419, 1142, 1227];

/**
 * The ledger and the audit log are added to, never changed: the database itself refuses. A person who must change a
 * row says so first, on that connection: `SET @append_only_unlocked = 1`.
 *
 * Where the account may not make triggers (a hosted MySQL with a binary log), the tables stay without the guard: the
 * code has no statement that changes them either.
 */
export class GuardAppendOnlyTables1764000000054 implements MigrationInterface {
  readonly name = 'GuardAppendOnlyTables1764000000054';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await this.guard(runner, table, 'UPDATE');
      await this.guard(runner, table, 'DELETE');
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`DROP TRIGGER IF EXISTS ${table}_no_update`);
      await runner.query(`DROP TRIGGER IF EXISTS ${table}_no_delete`);
    }
  }

  private async guard(runner: QueryRunner, table: string, change: 'UPDATE' | 'DELETE'): Promise<void> {
    const name = `${table}_no_${change.toLowerCase()}`;
    try {
      await runner.query(`DROP TRIGGER IF EXISTS ${name}`);
      await runner.query(`
        CREATE TRIGGER ${name} BEFORE ${change} ON ${table} FOR EACH ROW
        BEGIN
          IF COALESCE(@append_only_unlocked, 0) <> 1 THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only';
          END IF;
        END
      `);
    } catch (error) {
      const { errno } = (error as { driverError?: { errno?: number } }).driverError ?? {};
      if (!NOT_PERMITTED.includes(Number(errno))) throw error;
      process.emitWarning(`${table} stays without its guard: the database account may not make triggers`);
    }
  }
}
