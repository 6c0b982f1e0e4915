import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that administrators have asked for; each stays for a day. */
export class CreateExports1764000000068 implements MigrationInterface {
  readonly name = 'CreateExports1764000000068';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS exports (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        user_id bigint unsigned NOT NULL,
        resource varchar(32) NOT NULL,
        format varchar(8) NOT NULL,
        locale char(2) NOT NULL,
        filter json NOT NULL,
        state varchar(16) NOT NULL DEFAULT 'queued',
        file_key char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        rows_total int unsigned NOT NULL DEFAULT 0,
        rows_written int unsigned NOT NULL DEFAULT 0,
        bytes bigint unsigned NOT NULL DEFAULT 0,
        tries tinyint unsigned NOT NULL DEFAULT 0,
        error varchar(255) NULL,
        lease_until datetime(3) NULL,
        created_at datetime(3) NOT NULL,
        finished_at datetime(3) NULL,
        expires_at datetime(3) NULL,
        CONSTRAINT exports_pk PRIMARY KEY (id),
        CONSTRAINT exports_file_unique UNIQUE (file_key),
        CONSTRAINT exports_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
        INDEX exports_user (user_id, id),
        INDEX exports_due (state, lease_until),
        INDEX exports_expiry (state, expires_at)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exports');
  }
}
