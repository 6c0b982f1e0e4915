import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditLogs1764000000050 implements MigrationInterface {
  readonly name = 'CreateAuditLogs1764000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS audit_logs (
        id bigint unsigned NOT NULL AUTO_INCREMENT,
        actor varchar(64) NOT NULL,
        action varchar(64) NOT NULL,
        subject varchar(191) NOT NULL,
        \`before\` json NULL,
        \`after\` json NULL,
        ip varchar(45) NULL,
        request_id varchar(64) NULL,
        created_at datetime(3) NOT NULL,
        CONSTRAINT audit_logs_pk PRIMARY KEY (id),
        INDEX audit_logs_subject (subject, id),
        INDEX audit_logs_actor (actor, id),
        INDEX audit_logs_action (action, id),
        INDEX audit_logs_created (created_at)
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_logs');
  }
}
