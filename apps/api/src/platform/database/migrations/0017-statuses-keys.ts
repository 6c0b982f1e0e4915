import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexStatuses1764000000017 implements MigrationInterface {
  readonly name = 'IndexStatuses1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE statuses
        ADD CONSTRAINT statuses_thing_unique UNIQUE (akun_id, bot_type, line_id),
        ADD INDEX statuses_product (product_id),
        ADD INDEX statuses_sweep (status, habis)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE statuses DROP INDEX statuses_thing_unique, DROP INDEX statuses_sweep');
  }
}
