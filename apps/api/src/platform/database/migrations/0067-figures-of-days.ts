import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingIndexes } from './schema.js';

/** New rentals by day, and notifications that wait for a person. */
export class IndexFiguresOfDays1764000000067 implements MigrationInterface {
  readonly name = 'IndexFiguresOfDays1764000000067';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingIndexes(runner, 'data_penyewa_bots', { data_penyewa_bots_start: '(mulai)' });
    await addMissingIndexes(runner, 'midtrans_notifications', {
      midtrans_notifications_state: '(state, received_at)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE midtrans_notifications DROP INDEX midtrans_notifications_state');
  }
}
