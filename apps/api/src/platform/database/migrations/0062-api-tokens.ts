import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApiTokens1764000000062 implements MigrationInterface {
  readonly name = 'CreateApiTokens1764000000062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS api_tokens (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        name varchar(100) NOT NULL,
        hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        hint varchar(16) NOT NULL,
        scopes json NOT NULL,
        ip_list json NOT NULL,
        created_by varchar(64) NOT NULL,
        created_at datetime(3) NOT NULL,
        expires_at datetime(3) NULL,
        last_used_at datetime(3) NULL,
        revoked_at datetime(3) NULL,
        CONSTRAINT api_tokens_pk PRIMARY KEY (id),
        CONSTRAINT api_tokens_hash_unique UNIQUE (hash),
        INDEX api_tokens_newest (created_at)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_tokens');
  }
}
