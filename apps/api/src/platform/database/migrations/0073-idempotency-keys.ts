import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names that systems gave their requests, and what was made under each. */
export class CreateIdempotencyKeys1764000000073 implements MigrationInterface {
  readonly name = 'CreateIdempotencyKeys1764000000073';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS idempotency_keys (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        client varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        idempotency_key varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        fingerprint char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id bigint unsigned NULL,
        created_at datetime(3) NOT NULL,
        CONSTRAINT idempotency_keys_pk PRIMARY KEY (id),
        CONSTRAINT idempotency_keys_name_unique UNIQUE (client, idempotency_key),
        INDEX idempotency_keys_oldest (created_at)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_keys');
  }
}
