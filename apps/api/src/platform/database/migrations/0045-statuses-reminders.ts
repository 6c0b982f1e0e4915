import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingColumns, addMissingIndexes } from './schema.js';

/** How far the reminders have come for the end that a subscription has: 0 again as soon as `habis` is another one. */
export class AddRemindersToStatuses1764000000045 implements MigrationInterface {
  readonly name = 'AddRemindersToStatuses1764000000045';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingColumns(runner, 'statuses', {
      reminded_habis: 'datetime(3) NULL',
      reminded_stage: 'tinyint unsigned NOT NULL DEFAULT 0',
    });
    await addMissingColumns(runner, 'statuses', {
      reminders_done:
        'tinyint unsigned GENERATED ALWAYS AS (IF(reminded_habis = habis, reminded_stage, 0)) VIRTUAL',
    });
    await addMissingIndexes(runner, 'statuses', { statuses_reminders: '(reminders_done, habis)' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE statuses DROP INDEX statuses_reminders, DROP COLUMN reminders_done, DROP COLUMN reminded_stage, DROP COLUMN reminded_habis',
    );
  }
}
