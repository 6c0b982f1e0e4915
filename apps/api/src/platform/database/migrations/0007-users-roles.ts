import type { MigrationInterface, QueryRunner } from 'typeorm';
import { adoptColumns } from './adoption.js';

export class AddRolesToUsers1764000000007 implements MigrationInterface {
  readonly name = 'AddRolesToUsers1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await adoptColumns(runner, 'users', {
      role: "varchar(16) NOT NULL DEFAULT 'owner'",
      totp_secret: 'varchar(255) NULL',
      is_active: 'tinyint(1) NOT NULL DEFAULT 1',
      last_login_at: 'datetime(3) NULL',
      created_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3)',
      updated_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE users DROP COLUMN role, DROP COLUMN totp_secret, DROP COLUMN is_active, DROP COLUMN last_login_at',
    );
  }
}
