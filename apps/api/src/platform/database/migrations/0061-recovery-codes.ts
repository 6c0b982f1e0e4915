import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecoveryCodes1764000000061 implements MigrationInterface {
  readonly name = 'CreateRecoveryCodes1764000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS recovery_codes (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        user_id bigint unsigned NOT NULL,
        code_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        used_at datetime(3) NULL,
        created_at datetime(3) NOT NULL,
        CONSTRAINT recovery_codes_pk PRIMARY KEY (id),
        CONSTRAINT recovery_codes_code_unique UNIQUE (user_id, code_hash),
        CONSTRAINT recovery_codes_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recovery_codes');
  }
}
