import type { MigrationInterface, QueryRunner } from 'typeorm';
import { adoptTable } from './former-tables.js';

export class CreatePaymentTransactions1764000000004 implements MigrationInterface {
  readonly name = 'CreatePaymentTransactions1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS payment_transactions (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        akun_id bigint unsigned NOT NULL,
        product_id bigint unsigned NOT NULL,
        midtrans_order_id varchar(255) NOT NULL,
        midtrans_transaction_id varchar(255) NULL,
        amount decimal(10,2) NOT NULL,
        transaction_status varchar(255) NOT NULL DEFAULT 'pending',
        raw_response text NULL,
        created_at timestamp NULL DEFAULT NULL,
        updated_at timestamp NULL DEFAULT NULL,
        CONSTRAINT payment_transactions_pk PRIMARY KEY (id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
    await adoptTable(runner, 'payment_transactions', ['akun_id', 'product_id']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payment_transactions');
  }
}
