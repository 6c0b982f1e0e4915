import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEmailsApart } from './former-keys.js';
import { adoptTable, setAsideStrangers } from './former-tables.js';

export class CreateUsers1764000000001 implements MigrationInterface {
  readonly name = 'CreateUsers1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await setAsideStrangers(runner);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS users (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        avatar_url varchar(255) NULL,
        name varchar(255) NOT NULL,
        email varchar(255) NOT NULL,
        password varchar(255) NOT NULL,
        remember_token varchar(100) NULL,
        created_at timestamp NULL DEFAULT NULL,
        updated_at timestamp NULL DEFAULT NULL,
        CONSTRAINT users_pk PRIMARY KEY (id),
        CONSTRAINT users_email_unique UNIQUE (email)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
    await adoptTable(runner, 'users');
    await keepEmailsApart(runner, 'users');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE users');
  }
}
