import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUserAvatars1764000000063 implements MigrationInterface {
  readonly name = 'CreateUserAvatars1764000000063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE IF NOT EXISTS user_avatars (
        user_id bigint unsigned NOT NULL,
        hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        image mediumblob NOT NULL,
        CONSTRAINT user_avatars_pk PRIMARY KEY (user_id),
        INDEX user_avatars_hash (hash),
        CONSTRAINT user_avatars_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      ) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE user_avatars');
  }
}
