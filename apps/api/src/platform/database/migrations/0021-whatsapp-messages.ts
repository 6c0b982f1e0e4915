import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWhatsappMessages1764000000021 implements MigrationInterface {
  readonly name = 'CreateWhatsappMessages1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE whatsapp_messages (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        akun_id bigint unsigned NULL,
        number varchar(20) NOT NULL,
        template varchar(32) NOT NULL,
        variables json NOT NULL,
        language char(2) NOT NULL,
        dedupe_key varchar(191) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        priority tinyint unsigned NOT NULL DEFAULT 5,
        state varchar(16) NOT NULL DEFAULT 'queued',
        attempts smallint unsigned NOT NULL DEFAULT 0,
        next_attempt_at datetime(3) NULL,
        lease_until datetime(3) NULL,
        not_after datetime(3) NULL,
        last_error varchar(255) NULL,
        sent_at datetime(3) NULL,
        created_at datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        updated_at datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
        CONSTRAINT whatsapp_messages_pk PRIMARY KEY (id),
        CONSTRAINT whatsapp_messages_dedupe_unique UNIQUE (dedupe_key),
        INDEX whatsapp_messages_due (state, priority, next_attempt_at),
        INDEX whatsapp_messages_customer (akun_id, id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE whatsapp_messages');
  }
}
