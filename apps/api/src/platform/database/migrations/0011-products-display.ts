import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexProductsDisplay1764000000011 implements MigrationInterface {
  readonly name = 'IndexProductsDisplay1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE products ADD INDEX products_display (is_active, \`order\`, id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE products DROP INDEX products_display');
  }
}
