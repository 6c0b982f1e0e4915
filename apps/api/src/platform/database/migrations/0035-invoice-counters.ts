import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last number given in each year: a row that is locked, not an AUTO_INCREMENT, which leaves gaps. */
export class CreateInvoiceCounters1764000000035 implements MigrationInterface {
  readonly name = 'CreateInvoiceCounters1764000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invoice_counters (
        year smallint unsigned NOT NULL,
        last_number int unsigned NOT NULL,
        CONSTRAINT invoice_counters_pk PRIMARY KEY (year)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invoice_counters');
  }
}
