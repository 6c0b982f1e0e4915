import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators decided about orders that were to be looked at, and why; append-only. */
export class CreateReviewDecisions1764000000043 implements MigrationInterface {
  readonly name = 'CreateReviewDecisions1764000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_decisions (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        payment_transaction_id bigint unsigned NOT NULL,
        transaction_id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decision varchar(16) NOT NULL,
        review_reason varchar(32) NOT NULL,
        reason varchar(255) NOT NULL,
        actor varchar(64) NOT NULL,
        created_at datetime(3) NOT NULL,
        CONSTRAINT review_decisions_pk PRIMARY KEY (id),
        CONSTRAINT review_decisions_order_fk FOREIGN KEY (payment_transaction_id) REFERENCES payment_transactions (id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review_decisions');
  }
}
