import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingColumns } from './schema.js';

/** Words, Midtrans' and those that applications use of their own, for orders whose money has come. */
const WITH_MONEY = [
  ...['settlement', 'capture', 'settled', 'success', 'paid', 'lunas', 'berhasil'],
  ...['refund', 'refunded', 'partial_refund', 'chargeback', 'partial_chargeback'],
];

/**
 * An order id names one order. Where the former application has given one twice, the order that was paid keeps it, or
 * else the oldest; the others get their row's number behind it, and what they had stands in `legacy_midtrans_order_id`.
 */
async function keepOrderIdsApart(runner: QueryRunner): Promise<void> {
  const repeated = `
    SELECT id FROM (
      SELECT id, ROW_NUMBER() OVER (
        PARTITION BY midtrans_order_id
        ORDER BY LOWER(TRIM(transaction_status)) IN (${WITH_MONEY.map((word) => `'${word}'`).join(', ')}) DESC, id
      ) AS place FROM payment_transactions
    ) placed WHERE place > 1`;
  const rows: unknown[] = await runner.query(`${repeated} LIMIT 1`);
  if (rows.length === 0) return;
  await addMissingColumns(runner, 'payment_transactions', { legacy_midtrans_order_id: 'varchar(255) NULL' });
  await runner.query(
    `UPDATE payment_transactions p JOIN (${repeated}) r ON r.id = p.id
     SET p.legacy_midtrans_order_id = p.midtrans_order_id,
         p.midtrans_order_id = CONCAT(LEFT(p.midtrans_order_id, 230), '~', p.id), p.updated_at = p.updated_at`,
  );
}

export class IndexPaymentTransactions1764000000013 implements MigrationInterface {
  readonly name = 'IndexPaymentTransactions1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await keepOrderIdsApart(runner);
    await runner.query(`
      ALTER TABLE payment_transactions
        ADD COLUMN open_key varchar(64) GENERATED ALWAYS AS (
          IF(state IN ('open', 'cancelling') OR (state = 'review' AND paid_at IS NULL AND closed_at IS NULL),
            CONCAT(akun_id, ':', bot_type, ':', line_id), NULL)
        ) STORED,
        ADD CONSTRAINT payment_transactions_order_id_unique UNIQUE (midtrans_order_id),
        ADD CONSTRAINT payment_transactions_open_unique UNIQUE (open_key),
        ADD CONSTRAINT payment_transactions_idempotency_unique UNIQUE (akun_id, idempotency_key),
        ADD INDEX payment_transactions_customer (akun_id, id),
        ADD INDEX payment_transactions_product (product_id),
        ADD INDEX payment_transactions_check (next_check_at, check_lease_until),
        ADD INDEX payment_transactions_state (state, id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_transactions DROP COLUMN open_key');
  }
}
