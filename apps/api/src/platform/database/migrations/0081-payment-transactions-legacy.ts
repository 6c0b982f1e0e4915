import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingColumns, addMissingIndexes } from './schema.js';

/** What became of an order of the former application; null for our own. */
export class AddLegacyToPaymentTransactions1764000000081 implements MigrationInterface {
  readonly name = 'AddLegacyToPaymentTransactions1764000000081';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingColumns(runner, 'payment_transactions', { legacy: 'varchar(16) NULL' });
    await addMissingIndexes(runner, 'payment_transactions', { payment_transactions_legacy: '(legacy, id)' });
    await runner.query(
      `UPDATE payment_transactions p JOIN legacy_tables l ON l.table_name = 'payment_transactions' AND p.id <= l.last_id
       SET p.legacy = 'waiting', p.updated_at = p.updated_at
       WHERE p.legacy IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_transactions DROP COLUMN legacy');
  }
}
