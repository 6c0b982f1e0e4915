import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEmailsApart } from './former-keys.js';
import { adoptTable } from './former-tables.js';

export class CreateAkuns1764000000002 implements MigrationInterface {
  readonly name = 'CreateAkuns1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS akuns (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        name varchar(255) NOT NULL,
        whatsapp_number varchar(20) NOT NULL,
        email varchar(255) NOT NULL,
        password varchar(255) NOT NULL,
        created_at timestamp NULL DEFAULT NULL,
        updated_at timestamp NULL DEFAULT NULL,
        CONSTRAINT akuns_pk PRIMARY KEY (id),
        CONSTRAINT akuns_email_unique UNIQUE (email)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
    await adoptTable(runner, 'akuns');
    await keepEmailsApart(runner, 'akuns');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE akuns');
  }
}
