import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndexes } from './schema.js';

const REST = 'status, bot_type, product_id';
const OLD = {
  data_penyewa_bots_newest: '(created_at)',
  data_penyewa_bots_end: '(habis)',
  data_penyewa_bots_start: '(mulai)',
  data_penyewa_bots_product: '(product_id)',
};
const NEW = {
  data_penyewa_bots_by_created: `(created_at, id, habis, mulai, ${REST})`,
  data_penyewa_bots_by_habis: `(habis, id, created_at, mulai, ${REST})`,
  data_penyewa_bots_by_mulai: `(mulai, id, created_at, habis, ${REST})`,
};

/** As for orders: one index for each order of the list, with the id and with all that rentals are filtered by. */
export class IndexRentalsOrders1764000000097 implements MigrationInterface {
  readonly name = 'IndexRentalsOrders1764000000097';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'data_penyewa_bots', { add: NEW, drop: Object.keys(OLD) });
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'data_penyewa_bots', { add: OLD, drop: Object.keys(NEW) });
  }
}
