import type { MigrationInterface, QueryRunner } from 'typeorm';
import { freeColumns } from './adoption.js';

/** Columns of ours that every new row must give. */
const GIVEN = {
  users: ['name', 'email', 'password'],
  akuns: ['name', 'whatsapp_number', 'email', 'password'],
  products: ['name', 'description', 'price'],
  payment_transactions: ['akun_id', 'product_id', 'midtrans_order_id', 'amount'],
  statuses: ['akun_id', 'product_id'],
  data_penyewa_bots: ['status_id', 'akun_id', 'product_id'],
};

/** Columns that only the former application knew may stay empty in new rows. */
export class FreeFormerColumns1764000000082 implements MigrationInterface {
  readonly name = 'FreeFormerColumns1764000000082';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, ours] of Object.entries(GIVEN)) await freeColumns(runner, table, ours);
  }

  async down(): Promise<void> {
    // What a column demanded before is not known any more; that it demands less harms nobody.
  }
}
