import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMidtransNotifications1764000000015 implements MigrationInterface {
  readonly name = 'CreateMidtransNotifications1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE midtrans_notifications (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        raw_body text NOT NULL,
        dedupe_key char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        order_id varchar(255) NOT NULL,
        transaction_id varchar(64) NULL,
        state varchar(16) NOT NULL DEFAULT 'received',
        attempts smallint unsigned NOT NULL DEFAULT 0,
        next_try_at datetime(3) NULL,
        error varchar(255) NULL,
        received_at datetime(3) NOT NULL,
        processed_at datetime(3) NULL,
        CONSTRAINT midtrans_notifications_pk PRIMARY KEY (id),
        CONSTRAINT midtrans_notifications_dedupe_unique UNIQUE (dedupe_key),
        INDEX midtrans_notifications_due (state, next_try_at),
        INDEX midtrans_notifications_order (order_id, id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE midtrans_notifications');
  }
}
