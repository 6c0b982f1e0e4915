import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompensationBatches1764000000051 implements MigrationInterface {
  readonly name = 'CreateCompensationBatches1764000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS compensation_batches (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        state varchar(16) NOT NULL DEFAULT 'draft',
        criteria json NOT NULL,
        seconds bigint NOT NULL,
        reason varchar(255) NOT NULL,
        actor varchar(64) NOT NULL,
        token char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
        undo_reason varchar(255) NULL,
        undone_by varchar(64) NULL,
        created_at datetime(3) NOT NULL,
        applied_at datetime(3) NULL,
        undone_at datetime(3) NULL,
        CONSTRAINT compensation_batches_pk PRIMARY KEY (id),
        INDEX compensation_batches_state (state, id),
        INDEX compensation_batches_actor (actor, id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
    await runner.query(`
      CREATE TABLE IF NOT EXISTS compensation_targets (
        compensation_batch_id bigint unsigned NOT NULL,
        data_penyewa_bot_id bigint unsigned NOT NULL,
        status_id bigint unsigned NOT NULL,
        shown_habis datetime(3) NOT NULL,
        outcome varchar(16) NOT NULL DEFAULT 'waiting',
        CONSTRAINT compensation_targets_pk PRIMARY KEY (compensation_batch_id, data_penyewa_bot_id),
        CONSTRAINT compensation_targets_batch_fk FOREIGN KEY (compensation_batch_id)
          REFERENCES compensation_batches (id) ON DELETE CASCADE,
        INDEX compensation_targets_outcome (compensation_batch_id, outcome, status_id),
        INDEX compensation_targets_rental (data_penyewa_bot_id)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE compensation_targets');
    await runner.query('DROP TABLE compensation_batches');
  }
}
