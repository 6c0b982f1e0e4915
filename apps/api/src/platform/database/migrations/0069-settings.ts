import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators have set in place of the environment; a value that is null follows the environment again. */
export class CreateSettings1764000000069 implements MigrationInterface {
  readonly name = 'CreateSettings1764000000069';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS settings (
        name varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        value varchar(1000) NULL,
        updated_by varchar(64) NOT NULL,
        updated_at datetime(3) NOT NULL,
        CONSTRAINT settings_pk PRIMARY KEY (name)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE settings');
  }
}
