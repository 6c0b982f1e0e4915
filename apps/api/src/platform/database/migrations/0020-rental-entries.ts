import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRentalEntries1764000000020 implements MigrationInterface {
  readonly name = 'CreateRentalEntries1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rental_entries (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        data_penyewa_bot_id bigint unsigned NOT NULL,
        kind varchar(16) NOT NULL,
        delta_seconds bigint NOT NULL,
        \`before\` datetime(3) NOT NULL,
        \`after\` datetime(3) NOT NULL,
        source varchar(191) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        order_id varchar(255) NULL,
        reason varchar(255) NULL,
        actor varchar(64) NOT NULL,
        created_at datetime(3) NOT NULL,
        CONSTRAINT rental_entries_pk PRIMARY KEY (id),
        CONSTRAINT rental_entries_source_unique UNIQUE (source),
        CONSTRAINT rental_entries_rental_fk FOREIGN KEY (data_penyewa_bot_id) REFERENCES data_penyewa_bots (id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rental_entries');
  }
}
