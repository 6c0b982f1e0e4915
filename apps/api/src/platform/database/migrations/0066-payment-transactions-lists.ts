import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingIndexes } from './schema.js';

/** What operators filter and sort orders by, and what the figures of their days are read from alone. */
export class IndexPaymentTransactionsLists1764000000066 implements MigrationInterface {
  readonly name = 'IndexPaymentTransactionsLists1764000000066';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingIndexes(runner, 'payment_transactions', {
      payment_transactions_created: '(created_at, paid_at, payment_type)',
      payment_transactions_revenue: '(paid_at, state, amount, payment_type)',
      payment_transactions_amount: '(amount)',
      payment_transactions_state_created: '(state, created_at)',
      payment_transactions_method: '(payment_type, created_at)',
      payment_transactions_product_created: '(product_id, created_at)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE payment_transactions DROP INDEX payment_transactions_created, DROP INDEX payment_transactions_revenue, DROP INDEX payment_transactions_amount, DROP INDEX payment_transactions_state_created, DROP INDEX payment_transactions_method, DROP INDEX payment_transactions_product_created',
    );
  }
}
