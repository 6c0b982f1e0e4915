import type { MigrationInterface, QueryRunner } from 'typeorm';
import { adoptTable } from './former-tables.js';

export class CreateDataPenyewaBots1764000000006 implements MigrationInterface {
  readonly name = 'CreateDataPenyewaBots1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS data_penyewa_bots (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        created_at timestamp NULL DEFAULT NULL,
        updated_at timestamp NULL DEFAULT NULL,
        CONSTRAINT data_penyewa_bots_pk PRIMARY KEY (id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
    await adoptTable(runner, 'data_penyewa_bots');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_penyewa_bots');
  }
}
