import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndexes } from './schema.js';

const OLD = { akuns_newest: '(created_at)' };
const NEW = { akuns_by_created: '(created_at, id, is_active, name, email)' };

/** As for orders: customers who came within some days, in whatever order they are shown. */
export class IndexAkunsByCreated1764000000100 implements MigrationInterface {
  readonly name = 'IndexAkunsByCreated1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'akuns', { add: NEW, drop: Object.keys(OLD) });
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'akuns', { add: OLD, drop: Object.keys(NEW) });
  }
}
