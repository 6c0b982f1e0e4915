import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Revenue of some days from the index alone. */
export class IndexPaymentTransactionsPaid1764000000024 implements MigrationInterface {
  readonly name = 'IndexPaymentTransactionsPaid1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE payment_transactions ADD INDEX payment_transactions_paid (paid_at, state, amount)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_transactions DROP INDEX payment_transactions_paid');
  }
}
