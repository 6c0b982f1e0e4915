import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingColumns } from './schema.js';

export class AddSecondFactorToUsers1764000000060 implements MigrationInterface {
  readonly name = 'AddSecondFactorToUsers1764000000060';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingColumns(runner, 'users', {
      totp_confirmed_at: 'datetime(3) NULL',
      totp_step: 'bigint unsigned NULL',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE users DROP COLUMN totp_confirmed_at, DROP COLUMN totp_step');
  }
}
