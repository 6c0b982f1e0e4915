import type { MigrationInterface, QueryRunner } from 'typeorm';
import { adoptColumns } from './adoption.js';

export class AddAccessToAkuns1764000000008 implements MigrationInterface {
  readonly name = 'AddAccessToAkuns1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await adoptColumns(runner, 'akuns', {
      number_key: 'varchar(20) NULL',
      is_active: 'tinyint(1) NOT NULL DEFAULT 1',
      deactivated_at: 'datetime(3) NULL',
      locale: "char(2) NOT NULL DEFAULT 'id'",
      reminders_opt_out: 'tinyint(1) NOT NULL DEFAULT 0',
      last_login_at: 'datetime(3) NULL',
      created_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3)',
      updated_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE akuns DROP COLUMN number_key, DROP COLUMN is_active, DROP COLUMN deactivated_at, DROP COLUMN locale, DROP COLUMN reminders_opt_out, DROP COLUMN last_login_at',
    );
  }
}
