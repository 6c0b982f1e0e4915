import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLoginSessions1764000000022 implements MigrationInterface {
  readonly name = 'CreateLoginSessions1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE login_sessions (
        id char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        audience varchar(8) NOT NULL,
        subject_id bigint unsigned NOT NULL,
        token_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        previous_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        rotated_at datetime(3) NOT NULL,
        remember tinyint(1) NOT NULL DEFAULT 0,
        device varchar(255) NOT NULL DEFAULT '',
        created_at datetime(3) NOT NULL,
        last_used_at datetime(3) NOT NULL,
        expires_at datetime(3) NOT NULL,
        ended_at datetime(3) NULL,
        CONSTRAINT login_sessions_pk PRIMARY KEY (id),
        CONSTRAINT login_sessions_token_unique UNIQUE (token_hash),
        INDEX login_sessions_previous (previous_hash),
        INDEX login_sessions_subject (audience, subject_id, ended_at)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE login_sessions');
  }
}
