import { readFileSync } from 'node:fs';
import mysql2 from 'mysql2/promise';
import { ENTITIES } from '../../src/entities.js';
import {
  ImportLaravel,
  type ImportRequest,
} from '../../src/modules/laravel-import/application/import-laravel.service.js';
import { LaravelImportConfig } from '../../src/modules/laravel-import/laravel-import.config.js';
import type { Clock } from '../../src/platform/clock/clock.js';
import { readTopic } from '../../src/platform/config/config.module.js';
import { DatabaseConfig } from '../../src/platform/database/database.config.js';
import { Database } from '../../src/platform/database/database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import * as platform from '../../src/platform/database/open-database.js';
import { testDatabaseName, testEnvironment } from './environment.js';

/** How the former application kept its rentals; its exact columns are not known. */
export type Variant = 'much' | 'little';

type Row = Record<string, unknown>;
/** Every row of every table, as text. */
export type Contents = Record<string, Row[]>;

/** A database of the former application beside this worker's own. */
export class FormerShop {
  readonly environment: NodeJS.ProcessEnv;
  private readonly config: DatabaseConfig;
  private readonly name: string;

  constructor(label = 'former') {
    this.name = `${testDatabaseName}_${label}`;
    this.environment = testEnvironment({ DB_DATABASE: this.name, LEGACY_TIMEZONE: 'Asia/Jakarta' });
    this.config = readTopic(DatabaseConfig, this.environment);
  }

  /** Made anew, as the former application left it. */
  async open(variant: Variant): Promise<void> {
    await this.server(async (connection) => {
      await connection.query(`DROP DATABASE IF EXISTS \`${this.name}\``);
      await connection.query(
        `CREATE DATABASE \`${this.name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
      );
      await connection.query(`USE \`${this.name}\``);
      for (const file of ['former-shop', `rentals-with-${variant}`]) {
        await connection.query(readFileSync(new URL(`../laravel/${file}.sql`, import.meta.url), 'utf8'));
      }
    });
  }

  /** Something else than what is usual there; one statement or several. */
  run(statements: string): Promise<void> {
    return this.server(async (connection) => {
      await connection.query(`USE \`${this.name}\`; SET sql_mode = ''; ${statements}`);
    });
  }

  query(statement: string): Promise<Row[]> {
    return this.server(async (connection) => {
      await connection.query(`USE \`${this.name}\``);
      const [rows] = await connection.query<mysql2.RowDataPacket[]>(statement);
      return rows;
    });
  }

  /** Answers the names of the migrations that ran. */
  migrate(patience?: number): Promise<string[]> {
    return migrate(this.config, patience);
  }

  async database(): Promise<{ database: Database; close: () => Promise<void> }> {
    return platform.openDatabase(this.config, ENTITIES);
  }

  contents(): Promise<Contents> {
    return this.server(async (connection) => {
      await connection.query(`USE \`${this.name}\``);
      const [tables] = await connection.query<mysql2.RowDataPacket[]>(
        'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY name',
      );
      const contents: Contents = {};
      for (const { name } of tables) {
        const [rows] = await connection.query<mysql2.RowDataPacket[]>(
          `SELECT * FROM \`${String(name)}\` ORDER BY 1`,
        );
        contents[String(name)] = rows;
      }
      return contents;
    });
  }

  /** A connection to its server that stays open, and what it has asked for. */
  async hold(statement: string): Promise<mysql2.Connection> {
    const connection = await this.connect();
    await connection.query(statement);
    return connection;
  }

  private async server<T>(work: (connection: mysql2.Connection) => Promise<T>): Promise<T> {
    const connection = await this.connect();
    try {
      return await work(connection);
    } finally {
      await connection.end();
    }
  }

  private connect(): Promise<mysql2.Connection> {
    const { host, port, username, password } = this.config;
    return mysql2.createConnection({
      ...{ host, port, user: username, password },
      ...{ multipleStatements: true, dateStrings: true, timezone: 'Z' },
    });
  }
}

/** An import of all that is there; any part of the request, or of the settings, may differ. */
export function importInto(
  database: Database,
  clock: Clock,
  request: Partial<ImportRequest> = {},
  settings: NodeJS.ProcessEnv = {},
) {
  const config = readTopic(LaravelImportConfig, { LEGACY_TIMEZONE: 'Asia/Jakarta', ...settings });
  return new ImportLaravel(database, clock, config).execute({
    ...{ dryRun: false, keep: [], covered: [], columns: {} },
    ...request,
  });
}
