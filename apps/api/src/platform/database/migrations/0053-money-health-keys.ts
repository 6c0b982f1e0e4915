import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingIndexes } from './schema.js';

/** What money health asks about the last days, and what the ledger adds up, read from indexes alone. */
export class IndexMoneyHealth1764000000053 implements MigrationInterface {
  readonly name = 'IndexMoneyHealth1764000000053';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingIndexes(runner, 'rental_entries', {
      rental_entries_sum: '(data_penyewa_bot_id, delta_seconds)',
      rental_entries_created: '(created_at, kind)',
      rental_entries_order: '(order_id, kind)',
    });
    await addMissingIndexes(runner, 'statuses', { statuses_updated: '(updated_at)' });
    await addMissingIndexes(runner, 'data_penyewa_bots', { data_penyewa_bots_updated: '(updated_at)' });
    await addMissingIndexes(runner, 'payment_attempts', { payment_attempts_updated: '(updated_at)' });
    await addMissingIndexes(runner, 'midtrans_notifications', {
      midtrans_notifications_received: '(received_at, state)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE midtrans_notifications DROP INDEX midtrans_notifications_received');
    await runner.query('ALTER TABLE payment_attempts DROP INDEX payment_attempts_updated');
    await runner.query('ALTER TABLE data_penyewa_bots DROP INDEX data_penyewa_bots_updated');
    await runner.query('ALTER TABLE statuses DROP INDEX statuses_updated');
    await runner.query(
      'ALTER TABLE rental_entries DROP INDEX rental_entries_created, DROP INDEX rental_entries_order',
    );
  }
}
