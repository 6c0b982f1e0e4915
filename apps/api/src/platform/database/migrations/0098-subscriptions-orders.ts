import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndexes } from './schema.js';

const REST = 'status, bot_type, product_id';
const OLD = {
  statuses_newest: '(created_at)',
  statuses_end: '(habis)',
  statuses_product: '(product_id)',
};
const NEW = {
  statuses_by_created: `(created_at, id, habis, ${REST})`,
  statuses_by_habis: `(habis, id, created_at, ${REST})`,
};

/** As for rentals. */
export class IndexSubscriptionsOrders1764000000098 implements MigrationInterface {
  readonly name = 'IndexSubscriptionsOrders1764000000098';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'statuses', { add: NEW, drop: Object.keys(OLD) });
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'statuses', { add: OLD, drop: Object.keys(NEW) });
  }
}
