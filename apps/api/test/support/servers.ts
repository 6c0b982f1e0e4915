import { Redis } from 'ioredis';
import mysql2 from 'mysql2/promise';
import { readTopic } from '../../src/platform/config/config.module.js';
import { DatabaseConfig } from '../../src/platform/database/database.config.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { testDatabaseName, testEnvironment, testRedisUrl } from './environment.js';

async function connect(database?: string): Promise<mysql2.Connection> {
  const { host, port, username, password } = readTopic(DatabaseConfig, testEnvironment());
  return mysql2.createConnection({ host, port, user: username, password, ...(database ? { database } : {}) });
}

/** Makes this worker's database if it is not there, and brings its tables up to date. Call once per spec file. */
export async function prepareDatabase(): Promise<void> {
  const connection = await connect();
  await connection.query(
    `CREATE DATABASE IF NOT EXISTS \`${testDatabaseName}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
  );
  await connection.end();
  await migrate(readTopic(DatabaseConfig, testEnvironment()));
}

/** Empties every table of this worker's database and its Redis database. */
export async function emptyServers(): Promise<void> {
  await Promise.all([emptyTables(), emptyRedis()]);
}

async function emptyTables(): Promise<void> {
  const connection = await connect(testDatabaseName);
  const [tables] = await connection.query<mysql2.RowDataPacket[]>(
    `SELECT TABLE_NAME AS name FROM information_schema.TABLES
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_ROWS IS NOT NULL AND TABLE_NAME <> 'typeorm_migrations'`,
  );
  await connection.query('SET FOREIGN_KEY_CHECKS = 0, @append_only_unlocked = 1');
  for (const { name } of tables) await connection.query(`DELETE FROM \`${String(name)}\``);
  await connection.end();
}

async function emptyRedis(): Promise<void> {
  const redis = new Redis(testRedisUrl);
  await redis.flushdb();
  redis.disconnect();
}
