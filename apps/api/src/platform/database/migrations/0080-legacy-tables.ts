import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createLegacyTables } from './adoption.js';

/** What the former application has left, and how far it has been imported; empty where there was none. */
export class CreateLegacyTables1764000000080 implements MigrationInterface {
  readonly name = 'CreateLegacyTables1764000000080';

  async up(runner: QueryRunner): Promise<void> {
    await createLegacyTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE legacy_tables');
  }
}
