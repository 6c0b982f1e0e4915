import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRefunds1764000000042 implements MigrationInterface {
  readonly name = 'CreateRefunds1764000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE refunds (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        refund_key varchar(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        payment_transaction_id bigint unsigned NOT NULL,
        transaction_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        amount decimal(15,2) NOT NULL,
        way varchar(8) NOT NULL,
        state varchar(8) NOT NULL,
        reason varchar(255) NOT NULL,
        actor varchar(64) NOT NULL,
        proof varchar(1000) NULL,
        finished_by varchar(64) NULL,
        outcome varchar(255) NULL,
        tries smallint unsigned NOT NULL DEFAULT 0,
        next_try_at datetime(3) NULL,
        lease_until datetime(3) NULL,
        asked_at datetime(3) NOT NULL,
        finished_at datetime(3) NULL,
        CONSTRAINT refunds_pk PRIMARY KEY (id),
        CONSTRAINT refunds_key_unique UNIQUE (refund_key),
        CONSTRAINT refunds_order_fk FOREIGN KEY (payment_transaction_id) REFERENCES payment_transactions (id),
        CONSTRAINT refunds_attempt_fk FOREIGN KEY (transaction_id) REFERENCES payment_attempts (transaction_id),
        INDEX refunds_due (state, next_try_at)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refunds');
  }
}
