import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexDataPenyewaBots1764000000019 implements MigrationInterface {
  readonly name = 'IndexDataPenyewaBots1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE data_penyewa_bots
        ADD COLUMN running_key bigint unsigned GENERATED ALWAYS AS (
          IF(status IN ('active', 'inactive'), status_id, NULL)
        ) STORED,
        ADD CONSTRAINT data_penyewa_bots_running_unique UNIQUE (running_key),
        ADD INDEX data_penyewa_bots_subscription (status_id, id),
        ADD INDEX data_penyewa_bots_customer (akun_id, id),
        ADD INDEX data_penyewa_bots_product (product_id),
        ADD INDEX data_penyewa_bots_sweep (status, habis)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE data_penyewa_bots DROP COLUMN running_key');
  }
}
