import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The filters of a customer's own payments: by state, and by when they were ordered. */
export class IndexPaymentTransactionsHistory1764000000037 implements MigrationInterface {
  readonly name = 'IndexPaymentTransactionsHistory1764000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment_transactions
        ADD INDEX payment_transactions_customer_state (akun_id, state, id),
        ADD INDEX payment_transactions_customer_created (akun_id, created_at)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment_transactions
        DROP INDEX payment_transactions_customer_state,
        DROP INDEX payment_transactions_customer_created
    `);
  }
}
