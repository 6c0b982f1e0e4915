import type { EnvReader } from '../config/env.js';

/** Where MariaDB or MySQL is. */
export class DatabaseConfig {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
  readonly poolSize: number;

  constructor(env: EnvReader) {
    env.oneOf('DB_CONNECTION', ['mysql'], 'mysql');
    this.host = env.text('DB_HOST', { default: '127.0.0.1' });
    this.port = env.int('DB_PORT', { default: 3306, min: 1, max: 65535 });
    this.database = env.text('DB_DATABASE', { default: 'teamanubot' });
    this.username = env.text('DB_USERNAME', { default: 'teamanubot' });
    this.password = env.text('DB_PASSWORD', { default: '' });
    this.poolSize = env.int('DB_POOL_SIZE', { default: 10, min: 2, max: 200 });
  }
}
