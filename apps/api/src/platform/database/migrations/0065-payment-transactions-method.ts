import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingColumns } from './schema.js';

/** How an order is paid stands beside it, so that lists can be filtered by it. */
export class AddMethodToPaymentTransactions1764000000065 implements MigrationInterface {
  readonly name = 'AddMethodToPaymentTransactions1764000000065';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingColumns(runner, 'payment_transactions', { payment_type: 'varchar(32) NULL' });
    await runner.query(
      `UPDATE payment_transactions o
       JOIN payment_attempts a ON a.transaction_id = o.midtrans_transaction_id AND a.payment_transaction_id = o.id
       SET o.payment_type = a.payment_type, o.updated_at = o.updated_at
       WHERE o.payment_type IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_transactions DROP COLUMN payment_type');
  }
}
