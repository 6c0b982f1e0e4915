import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingColumns } from './schema.js';

export class AddSubscriptionToStatuses1764000000016 implements MigrationInterface {
  readonly name = 'AddSubscriptionToStatuses1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingColumns(runner, 'statuses', {
      akun_id: 'bigint unsigned NOT NULL',
      product_id: 'bigint unsigned NOT NULL',
      bot_type: "varchar(16) NOT NULL DEFAULT 'selfbot'",
      line_id: "varchar(21) NOT NULL DEFAULT ''",
      status: "varchar(16) NOT NULL DEFAULT 'expired'",
      habis: 'datetime(3) NULL',
      anchor_day: 'tinyint unsigned NULL',
      created_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3)',
      updated_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE statuses DROP COLUMN akun_id, DROP COLUMN product_id, DROP COLUMN bot_type, DROP COLUMN line_id, DROP COLUMN status, DROP COLUMN habis, DROP COLUMN anchor_day',
    );
  }
}
