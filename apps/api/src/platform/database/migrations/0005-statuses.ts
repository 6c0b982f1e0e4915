import type { MigrationInterface, QueryRunner } from 'typeorm';
import { adoptTable } from './former-tables.js';

export class CreateStatuses1764000000005 implements MigrationInterface {
  readonly name = 'CreateStatuses1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS statuses (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        created_at timestamp NULL DEFAULT NULL,
        updated_at timestamp NULL DEFAULT NULL,
        CONSTRAINT statuses_pk PRIMARY KEY (id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
    await adoptTable(runner, 'statuses');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE statuses');
  }
}
