import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexPaymentTransactions1764000000013 implements MigrationInterface {
  readonly name = 'IndexPaymentTransactions1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment_transactions
        ADD COLUMN open_key varchar(64) GENERATED ALWAYS AS (
          IF(state IN ('open', 'cancelling') OR (state = 'review' AND paid_at IS NULL AND closed_at IS NULL),
            CONCAT(akun_id, ':', bot_type, ':', line_id), NULL)
        ) STORED,
        ADD CONSTRAINT payment_transactions_order_id_unique UNIQUE (midtrans_order_id),
        ADD CONSTRAINT payment_transactions_open_unique UNIQUE (open_key),
        ADD CONSTRAINT payment_transactions_idempotency_unique UNIQUE (akun_id, idempotency_key),
        ADD INDEX payment_transactions_customer (akun_id, id),
        ADD INDEX payment_transactions_product (product_id),
        ADD INDEX payment_transactions_check (next_check_at, check_lease_until),
        ADD INDEX payment_transactions_state (state, id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_transactions DROP COLUMN open_key');
  }
}
