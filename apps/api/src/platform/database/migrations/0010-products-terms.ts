import type { MigrationInterface, QueryRunner } from 'typeorm';
import { adoptColumns } from './adoption.js';

export class AddTermsToProducts1764000000010 implements MigrationInterface {
  readonly name = 'AddTermsToProducts1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await adoptColumns(runner, 'products', {
      bot_type: "varchar(16) NOT NULL DEFAULT 'selfbot'",
      duration_count: 'smallint unsigned NOT NULL DEFAULT 1',
      duration_unit: "varchar(8) NOT NULL DEFAULT 'month'",
      is_active: 'tinyint(1) NOT NULL DEFAULT 1',
      archived_at: 'datetime(3) NULL',
      created_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3)',
      updated_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE products DROP COLUMN bot_type, DROP COLUMN duration_count, DROP COLUMN duration_unit, DROP COLUMN is_active, DROP COLUMN archived_at',
    );
  }
}
