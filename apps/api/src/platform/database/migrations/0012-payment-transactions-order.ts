import type { MigrationInterface, QueryRunner } from 'typeorm';
import { adoptColumns } from './adoption.js';

export class AddOrderToPaymentTransactions1764000000012 implements MigrationInterface {
  readonly name = 'AddOrderToPaymentTransactions1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    const lastId = await adoptColumns(runner, 'payment_transactions', {
      line_id: "varchar(21) NOT NULL DEFAULT ''",
      bot_type: "varchar(16) NOT NULL DEFAULT 'selfbot'",
      product_name: "varchar(255) NOT NULL DEFAULT ''",
      quantity: 'smallint unsigned NOT NULL DEFAULT 1',
      duration_count: 'smallint unsigned NOT NULL DEFAULT 1',
      duration_unit: "varchar(8) NOT NULL DEFAULT 'month'",
      unit_price: 'decimal(10,2) NOT NULL DEFAULT 0',
      quoted_until: 'datetime(3) NULL',
      state: "varchar(16) NOT NULL DEFAULT 'expired'",
      snap_token: 'varchar(64) NULL',
      snap_redirect_url: 'varchar(255) NULL',
      snap_expires_at: 'datetime(3) NULL',
      snap_lease_until: 'datetime(3) NULL',
      visited_at: 'datetime(3) NULL',
      next_check_at: 'datetime(3) NULL',
      checks: 'int unsigned NOT NULL DEFAULT 0',
      check_lease_until: 'datetime(3) NULL',
      paid_at: 'datetime(3) NULL',
      closed_at: 'datetime(3) NULL',
      close_as: 'varchar(16) NULL',
      review_reason: 'varchar(32) NULL',
      late: 'tinyint(1) NOT NULL DEFAULT 0',
      idempotency_key: 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL',
      created_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3)',
      updated_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)',
    });
    if (lastId !== null) await this.fillMoments(runner, lastId);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE payment_transactions DROP COLUMN open_key, DROP COLUMN line_id, DROP COLUMN bot_type, DROP COLUMN quantity, DROP COLUMN duration_count, DROP COLUMN duration_unit, DROP COLUMN unit_price, DROP COLUMN quoted_until, DROP COLUMN state, DROP COLUMN snap_token, DROP COLUMN snap_redirect_url, DROP COLUMN snap_expires_at, DROP COLUMN snap_lease_until, DROP COLUMN visited_at, DROP COLUMN next_check_at, DROP COLUMN checks, DROP COLUMN check_lease_until, DROP COLUMN paid_at, DROP COLUMN closed_at, DROP COLUMN close_as, DROP COLUMN product_name, DROP COLUMN review_reason, DROP COLUMN late, DROP COLUMN idempotency_key',
    );
  }

  /** Every order is read with both; what the import finds out about them comes later. */
  private async fillMoments(runner: QueryRunner, lastId: number): Promise<void> {
    await runner.query(
      `UPDATE payment_transactions
       SET created_at = COALESCE(created_at, updated_at, NOW(3)), quoted_until = COALESCE(created_at, NOW(3)),
           updated_at = updated_at
       WHERE id <= ?`,
      [lastId],
    );
  }
}
