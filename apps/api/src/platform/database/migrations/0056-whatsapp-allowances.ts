import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row: how many messages may go now, whichever worker sends them. */
export class CreateWhatsappAllowances1764000000056 implements MigrationInterface {
  readonly name = 'CreateWhatsappAllowances1764000000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS whatsapp_allowances (
        id tinyint unsigned NOT NULL,
        remaining double NOT NULL,
        counted_at datetime(3) NOT NULL,
        CONSTRAINT whatsapp_allowances_pk PRIMARY KEY (id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE whatsapp_allowances');
  }
}
