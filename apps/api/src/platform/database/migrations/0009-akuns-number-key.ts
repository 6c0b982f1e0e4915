import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexAkunsNumberKey1764000000009 implements MigrationInterface {
  readonly name = 'IndexAkunsNumberKey1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE akuns ADD CONSTRAINT akuns_number_key_unique UNIQUE (number_key)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE akuns DROP INDEX akuns_number_key_unique');
  }
}
