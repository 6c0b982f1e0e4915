import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the workers last found out about each gateway, for those who watch. */
export class CreateWhatsappGateways1764000000057 implements MigrationInterface {
  readonly name = 'CreateWhatsappGateways1764000000057';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS whatsapp_gateways (
        name varchar(16) NOT NULL,
        state varchar(16) NOT NULL,
        since datetime(3) NOT NULL,
        CONSTRAINT whatsapp_gateways_pk PRIMARY KEY (name)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE whatsapp_gateways');
  }
}
