import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingIndexes } from './schema.js';

const INDEXES = {
  akuns_name: '(name)',
  akuns_active_newest: '(is_active, created_at)',
  akuns_active_name: '(is_active, name)',
  akuns_active_email: '(is_active, email)',
};

/** What customers are searched by, and each order of their list with and without its filter. */
export class IndexAkunsLists1764000000064 implements MigrationInterface {
  readonly name = 'IndexAkunsLists1764000000064';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingIndexes(runner, 'akuns', INDEXES);
  }

  async down(runner: QueryRunner): Promise<void> {
    const drops = Object.keys(INDEXES).map((name) => `DROP INDEX ${name}`);
    await runner.query(`ALTER TABLE akuns ${drops.join(', ')}`);
  }
}
