import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a database is for: `development` is said of one that was filled with made-up data from the start. */
export class CreateDatabaseMarks1764000000095 implements MigrationInterface {
  readonly name = 'CreateDatabaseMarks1764000000095';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS database_marks (
        name varchar(32) NOT NULL,
        set_at datetime(3) NOT NULL,
        CONSTRAINT database_marks_pk PRIMARY KEY (name)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE database_marks');
  }
}
