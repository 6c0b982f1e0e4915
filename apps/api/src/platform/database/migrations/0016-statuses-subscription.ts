import type { MigrationInterface, QueryRunner } from 'typeorm';
import { adoptColumns } from './adoption.js';

export class AddSubscriptionToStatuses1764000000016 implements MigrationInterface {
  readonly name = 'AddSubscriptionToStatuses1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    const lastId = await adoptColumns(runner, 'statuses', {
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
    if (lastId !== null) await this.tellApart(runner, lastId);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE statuses DROP COLUMN akun_id, DROP COLUMN product_id, DROP COLUMN bot_type, DROP COLUMN line_id, DROP COLUMN status, DROP COLUMN habis, DROP COLUMN anchor_day',
    );
  }

  /** A customer has one row for one thing; of which thing a former row is, the import finds out. */
  private async tellApart(runner: QueryRunner, lastId: number): Promise<void> {
    await runner.query(
      "UPDATE statuses SET line_id = CONCAT('legacy-', id), updated_at = updated_at WHERE id <= ?",
      [lastId],
    );
  }
}
