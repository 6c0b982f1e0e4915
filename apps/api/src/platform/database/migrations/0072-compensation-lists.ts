import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingIndexes } from './schema.js';

/** What the list of compensations is sorted and searched by. */
export class IndexCompensationLists1764000000072 implements MigrationInterface {
  readonly name = 'IndexCompensationLists1764000000072';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingIndexes(runner, 'compensation_batches', {
      compensation_batches_newest: '(applied_at)',
      compensation_batches_reason: '(reason)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE compensation_batches
        DROP INDEX compensation_batches_newest, DROP INDEX compensation_batches_reason
    `);
  }
}
