import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The nightly comparison with Midtrans: one row a day, whichever replica makes it. */
export class CreatePaymentComparisons1764000000044 implements MigrationInterface {
  readonly name = 'CreatePaymentComparisons1764000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_comparisons (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        day date NOT NULL,
        orders_since datetime(3) NOT NULL,
        done_from_id bigint unsigned NOT NULL,
        compared int unsigned NOT NULL DEFAULT 0,
        differences json NOT NULL,
        lease_until datetime(3) NULL,
        started_at datetime(3) NOT NULL,
        finished_at datetime(3) NULL,
        CONSTRAINT payment_comparisons_pk PRIMARY KEY (id),
        CONSTRAINT payment_comparisons_day_unique UNIQUE (day)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payment_comparisons');
  }
}
