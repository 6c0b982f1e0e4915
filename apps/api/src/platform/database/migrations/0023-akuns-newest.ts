import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexAkunsNewest1764000000023 implements MigrationInterface {
  readonly name = 'IndexAkunsNewest1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE akuns ADD INDEX akuns_newest (created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE akuns DROP INDEX akuns_newest');
  }
}
