import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingColumns } from './schema.js';

/** What people decide about the money of an attempt. */
export class AddDecisionsToPaymentAttempts1764000000041 implements MigrationInterface {
  readonly name = 'AddDecisionsToPaymentAttempts1764000000041';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingColumns(runner, 'payment_attempts', {
      returned_by_hand: 'decimal(15,2) NOT NULL DEFAULT 0',
      accepted: 'tinyint(1) NOT NULL DEFAULT 0',
      set_aside: 'tinyint(1) NOT NULL DEFAULT 0',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE payment_attempts DROP COLUMN returned_by_hand, DROP COLUMN accepted, DROP COLUMN set_aside',
    );
  }
}
