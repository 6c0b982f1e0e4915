import { randomBytes } from 'node:crypto';

/** Jest's workers run side by side; each has a database and a Redis database of its own. */
const worker = Number(process.env.JEST_WORKER_ID ?? '1');

export const testDatabaseName = `${process.env.TEST_DB_PREFIX ?? 'teamanubot_test'}_${worker}`;

export const testRedisUrl = (() => {
  const url = new URL(process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379/0');
  url.pathname = `/${Number(url.pathname.slice(1) || '0') + worker - 1}`;
  return url.href;
})();

const APP_KEY = `base64:${randomBytes(32).toString('base64')}`;

/** A whole environment for a test's processes: real servers, cheap hashing, keys made for this run. */
export function testEnvironment(overrides: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    APP_ENV: 'test',
    APP_KEY,
    APP_URL: 'http://127.0.0.1:3999',
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_LIMITS: 'off',
    BCRYPT_ROUNDS: '4',
    DB_HOST: process.env.TEST_DB_HOST,
    DB_PORT: process.env.TEST_DB_PORT,
    DB_USERNAME: process.env.TEST_DB_USERNAME,
    DB_PASSWORD: process.env.TEST_DB_PASSWORD,
    DB_DATABASE: testDatabaseName,
    DB_POOL_SIZE: '20',
    REDIS_URL: testRedisUrl,
    MIDTRANS_SERVER_KEY: 'SB-Mid-server-test-key',
    MIDTRANS_CLIENT_KEY: 'SB-Mid-client-test-key',
    MIDTRANS_SNAP_URL: 'http://127.0.0.1:9',
    MIDTRANS_API_URL: 'http://127.0.0.1:9',
    WHATSAPP_API_URL: 'http://127.0.0.1:9/send',
    API_KEY: 'whatsapp-test-token',
    API_KEY2: 'internal-api-test-token',
    ...overrides,
  };
}
