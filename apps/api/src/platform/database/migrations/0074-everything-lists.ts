import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingIndexes } from './schema.js';

const INDEXES: Record<string, Record<string, string>> = {
  akuns: { akuns_changed: '(updated_at)' },
  users: {
    users_changed: '(updated_at)',
    users_newest: '(created_at)',
    users_name: '(name)',
    users_role: '(role)',
  },
  products: {
    products_changed: '(updated_at)',
    products_kind: '(bot_type)',
    products_shown: '(is_active, archived_at)',
  },
  statuses: { statuses_changed: '(updated_at)' },
  data_penyewa_bots: { data_penyewa_bots_changed: '(updated_at)' },
  payment_transactions: {
    payment_transactions_changed: '(updated_at)',
    payment_transactions_word: '(transaction_status)',
  },
};

/** What changed since, and what else systems filter and sort by. */
export class IndexEverythingLists1764000000074 implements MigrationInterface {
  readonly name = 'IndexEverythingLists1764000000074';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, indexes] of Object.entries(INDEXES)) await addMissingIndexes(runner, table, indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, indexes] of Object.entries(INDEXES)) {
      const drops = Object.keys(indexes).map((name) => `DROP INDEX ${name}`);
      await runner.query(`ALTER TABLE ${table} ${drops.join(', ')}`);
    }
  }
}
