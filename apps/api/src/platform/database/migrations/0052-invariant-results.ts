import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInvariantResults1764000000052 implements MigrationInterface {
  readonly name = 'CreateInvariantResults1764000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS invariant_results (
        id varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        violations int unsigned NOT NULL DEFAULT 0,
        excepted int unsigned NOT NULL DEFAULT 0,
        samples json NULL,
        oldest_at datetime(3) NULL,
        error varchar(255) NULL,
        milliseconds int unsigned NOT NULL DEFAULT 0,
        checked_at datetime(3) NULL,
        broken_since datetime(3) NULL,
        due_at datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        CONSTRAINT invariant_results_pk PRIMARY KEY (id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invariant_results');
  }
}
