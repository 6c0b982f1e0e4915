import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingIndexes } from './schema.js';

/** What the lists of subscriptions and rentals are sorted, filtered and searched by. */
export class IndexRentalLists1764000000070 implements MigrationInterface {
  readonly name = 'IndexRentalLists1764000000070';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingIndexes(runner, 'data_penyewa_bots', {
      data_penyewa_bots_newest: '(created_at)',
      data_penyewa_bots_start: '(mulai)',
      data_penyewa_bots_end: '(habis)',
      data_penyewa_bots_state_newest: '(status, created_at)',
      data_penyewa_bots_state_start: '(status, mulai)',
      data_penyewa_bots_kind: '(bot_type, habis)',
      data_penyewa_bots_package: '(product_id, habis)',
      data_penyewa_bots_line: '(line_id)',
    });
    await addMissingIndexes(runner, 'statuses', {
      statuses_newest: '(created_at)',
      statuses_end: '(habis)',
      statuses_state_newest: '(status, created_at)',
      statuses_kind: '(bot_type, habis)',
      statuses_package: '(product_id, habis)',
      statuses_line: '(line_id)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE statuses
        DROP INDEX statuses_newest, DROP INDEX statuses_end, DROP INDEX statuses_state_newest,
        DROP INDEX statuses_kind, DROP INDEX statuses_package, DROP INDEX statuses_line
    `);
    await runner.query(`
      ALTER TABLE data_penyewa_bots
        DROP INDEX data_penyewa_bots_newest, DROP INDEX data_penyewa_bots_start, DROP INDEX data_penyewa_bots_end,
        DROP INDEX data_penyewa_bots_state_newest, DROP INDEX data_penyewa_bots_state_start,
        DROP INDEX data_penyewa_bots_kind,
        DROP INDEX data_penyewa_bots_package, DROP INDEX data_penyewa_bots_line
    `);
  }
}
