import type { MigrationInterface, QueryRunner } from 'typeorm';
import { adoptColumns } from './adoption.js';

export class AddRentalToDataPenyewaBots1764000000018 implements MigrationInterface {
  readonly name = 'AddRentalToDataPenyewaBots1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await adoptColumns(runner, 'data_penyewa_bots', {
      status_id: 'bigint unsigned NOT NULL',
      akun_id: 'bigint unsigned NOT NULL',
      product_id: 'bigint unsigned NOT NULL',
      bot_type: "varchar(16) NOT NULL DEFAULT 'selfbot'",
      line_id: "varchar(21) NOT NULL DEFAULT ''",
      mulai: 'datetime(3) NULL',
      habis: 'datetime(3) NULL',
      status: "varchar(16) NOT NULL DEFAULT 'expired'",
      created_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3)',
      updated_at: 'datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE data_penyewa_bots DROP COLUMN status_id, DROP COLUMN akun_id, DROP COLUMN product_id, DROP COLUMN bot_type, DROP COLUMN line_id, DROP COLUMN mulai, DROP COLUMN habis, DROP COLUMN status',
    );
  }
}
