// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { StackError } from './stack-error.mjs';

/** A given server may be starting at this moment, Docker's for example. */
const PATIENCE_MS = 15_000;
const NOT_YET = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'PROTOCOL_CONNECTION_LOST'];
const MAY_NOT_CREATE = [
  'ER_DBACCESS_DENIED_ERROR',
  'ER_ACCESS_DENIED_ERROR',
  'ER_SPECIFIC_ACCESS_DENIED_ERROR',
];

/** @typedef {import('./choices.mjs').Database} Database */
/** @typedef {import('mysql2/promise').Connection} Connection */

/**
 * Makes sure that the database is there, and that it can be used.
 *
 * @param {Database} db
 */
export async function ensureDatabase(db) {
  const name = `\`${db.database.replaceAll('`', '``')}\``;
  try {
    await withServer(db, async (connection) => {
      try {
        await connection.query(
          `CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
        );
      } catch (error) {
        // Somebody else may have made it for an account that may not.
        if (!MAY_NOT_CREATE.includes(codeOf(error))) throw error;
      }
      await connection.query(`USE ${name}`);
    });
  } catch (cause) {
    const where = `DB_HOST=${db.host}, port ${db.port}, user ${db.username}, database ${db.database}`;
    throw new StackError(`The database cannot be used (${where}): ${reason(cause)}`, { cause });
  }
}

/**
 * The drivers are loaded late: before the packages are installed they are not there.
 *
 * @template T
 * @param {Database} db
 * @param {(connection: Connection) => Promise<T>} work
 */
export async function withServer({ host, port, username, password }, work) {
  const { createConnection } = await import('mysql2/promise');
  const connection = await patiently(() => createConnection({ host, port, user: username, password }));
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

/**
 * @template T
 * @param {string} url
 * @param {(redis: import('ioredis').Redis) => Promise<T>} work
 */
export async function withRedis(url, work) {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await patiently(() => redis.connect());
    return await work(redis);
  } catch (cause) {
    throw new StackError(`Redis cannot be used (REDIS_URL at ${hostOf(url)}): ${reason(cause)}`, { cause });
  } finally {
    redis.disconnect();
  }
}

/**
 * @template T
 * @param {() => Promise<T>} attempt
 * @returns {Promise<T>}
 */
async function patiently(attempt) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until || !NOT_YET.includes(codeOf(error))) throw error;
      await sleep(300);
    }
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return String(/** @type {{ code?: unknown }} */ (error)?.code ?? '');
}

/** @param {unknown} error */
function reason(error) {
  return error instanceof Error ? error.message || codeOf(error) : String(error);
}

/**
 * Without the password that the URL may carry.
 *
 * @param {string} url
 */
function hostOf(url) {
  return URL.canParse(url) ? new URL(url).host : 'something that is no URL';
}
