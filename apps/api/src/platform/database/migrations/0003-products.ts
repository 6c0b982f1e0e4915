import type { MigrationInterface, QueryRunner } from 'typeorm';
import { adoptTable } from './former-tables.js';

export class CreateProducts1764000000003 implements MigrationInterface {
  readonly name = 'CreateProducts1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS products (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        name varchar(255) NOT NULL,
        description varchar(255) NOT NULL,
        price decimal(10,2) NOT NULL,
        \`order\` int NOT NULL DEFAULT 0,
        created_at timestamp NULL DEFAULT NULL,
        updated_at timestamp NULL DEFAULT NULL,
        CONSTRAINT products_pk PRIMARY KEY (id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
    await adoptTable(runner, 'products');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE products');
  }
}
