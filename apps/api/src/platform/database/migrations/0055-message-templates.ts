import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wordings of operators, in place of those that are shipped. */
export class CreateMessageTemplates1764000000055 implements MigrationInterface {
  readonly name = 'CreateMessageTemplates1764000000055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS message_templates (
        kind varchar(32) NOT NULL,
        language char(2) NOT NULL,
        text text NOT NULL,
        updated_by varchar(64) NOT NULL,
        updated_at datetime(3) NOT NULL,
        CONSTRAINT message_templates_pk PRIMARY KEY (kind, language)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message_templates');
  }
}
