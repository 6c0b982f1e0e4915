import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingColumns } from './schema.js';

/** Midtrans' id of a transaction for which an attempt of the former application stands in. */
export class AddNameToPaymentAttempts1764000000101 implements MigrationInterface {
  readonly name = 'AddNameToPaymentAttempts1764000000101';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingColumns(runner, 'payment_attempts', {
      named_as: 'varchar(64) CHARACTER SET ascii COLLATE ascii_bin NULL',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_attempts DROP COLUMN named_as');
  }
}
