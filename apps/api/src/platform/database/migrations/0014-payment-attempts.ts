import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePaymentAttempts1764000000014 implements MigrationInterface {
  readonly name = 'CreatePaymentAttempts1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_attempts (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        payment_transaction_id bigint unsigned NOT NULL,
        transaction_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        status varchar(24) NOT NULL,
        fraud_status varchar(16) NULL,
        payment_type varchar(32) NOT NULL,
        gross_amount decimal(15,2) NOT NULL,
        currency varchar(16) NOT NULL,
        refunded decimal(15,2) NOT NULL DEFAULT 0,
        sequence bigint unsigned NOT NULL DEFAULT 0,
        applied tinyint(1) NOT NULL DEFAULT 0,
        transacted_at datetime(3) NULL,
        settled_at datetime(3) NULL,
        created_at datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        updated_at datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
        CONSTRAINT payment_attempts_pk PRIMARY KEY (id),
        CONSTRAINT payment_attempts_transaction_unique UNIQUE (transaction_id),
        CONSTRAINT payment_attempts_order_fk FOREIGN KEY (payment_transaction_id) REFERENCES payment_transactions (id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payment_attempts');
  }
}
