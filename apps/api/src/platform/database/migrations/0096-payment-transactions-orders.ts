import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndexes } from './schema.js';

const REST = 'state, payment_type, product_id';
const OLD = {
  payment_transactions_paid: '(paid_at, state, amount)',
  payment_transactions_revenue: '(paid_at, state, amount, payment_type)',
  payment_transactions_created: '(created_at, paid_at, payment_type)',
  payment_transactions_amount: '(amount)',
  payment_transactions_product: '(product_id)',
};
const NEW = {
  payment_transactions_by_created: `(created_at, id, paid_at, amount, ${REST})`,
  payment_transactions_by_paid: `(paid_at, id, amount, created_at, ${REST})`,
  payment_transactions_by_amount: `(amount, id, created_at, paid_at, ${REST})`,
  payment_transactions_state_paid: '(state, paid_at)',
  payment_transactions_product_amount: '(product_id, amount)',
};

/**
 * One index for each order of the list: the id after its column, so that parts are read in order, and everything that
 * orders are filtered by behind that, so that what does not match is passed over without looking at the row.
 */
export class IndexPaymentTransactionsOrders1764000000096 implements MigrationInterface {
  readonly name = 'IndexPaymentTransactionsOrders1764000000096';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'payment_transactions', { add: NEW, drop: Object.keys(OLD) });
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'payment_transactions', { add: OLD, drop: Object.keys(NEW) });
  }
}
