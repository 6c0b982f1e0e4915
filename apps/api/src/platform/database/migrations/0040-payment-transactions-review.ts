import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingColumns } from './schema.js';

export class AddReviewToPaymentTransactions1764000000040 implements MigrationInterface {
  readonly name = 'AddReviewToPaymentTransactions1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingColumns(runner, 'payment_transactions', {
      objection: 'varchar(32) NULL',
      review_since: 'datetime(3) NULL',
      review_seen_at: 'datetime(3) NULL',
      check_failures: 'smallint unsigned NOT NULL DEFAULT 0',
    });
    await runner.query(
      `UPDATE payment_transactions
       SET objection = IF(review_reason = 'subscription_suspended', review_reason, objection),
           review_since = COALESCE(review_since, updated_at), updated_at = updated_at
       WHERE state = 'review'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE payment_transactions DROP COLUMN objection, DROP COLUMN review_since, DROP COLUMN review_seen_at, DROP COLUMN check_failures',
    );
  }
}
