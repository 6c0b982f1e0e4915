import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingIndexes } from './schema.js';

/** What the list of packages is sorted and searched by. */
export class IndexProductLists1764000000071 implements MigrationInterface {
  readonly name = 'IndexProductLists1764000000071';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingIndexes(runner, 'products', {
      products_order: '(`order`)',
      products_name: '(name)',
      products_price: '(price)',
      products_newest: '(created_at)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE products
        DROP INDEX products_order, DROP INDEX products_name, DROP INDEX products_price, DROP INDEX products_newest
    `);
  }
}
