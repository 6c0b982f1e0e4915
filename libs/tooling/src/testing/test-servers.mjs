// @ts-check
import { randomBytes, randomInt } from 'node:crypto';
import { completeSettings, databaseOf, whatIsOurs } from '../stack/choices.mjs';
import { findPrograms, startDatabases } from '../stack/databases.mjs';
import { ensureDatabase, withRedis, withServer } from '../stack/servers.mjs';
import { valueOf } from '../stack/settings.mjs';
import { StackError } from '../stack/stack-error.mjs';
import { WORKERS_WITH_SERVERS } from './runners.mjs';

/** Of a Redis server that is not ours we may use databases that are empty, for each worker and the whole system. */
const REDIS_DATABASES = 16;
const REDIS_NEEDED = WORKERS_WITH_SERVERS + 1;

/**
 * The servers that a test run works on: private ones, or given ones with databases of its own on them.
 *
 * @typedef {object} TestServers
 * @property {Record<string, string>} specs environment of the medium specs
 * @property {Record<string, string>} system settings of a whole system on the same servers
 * @property {() => Promise<void>} cleanUp leaves given servers as they were
 *
 * @param {import('../stack/supervisor.mjs').Supervisor} supervisor
 * @param {{ given: import('../stack/settings.mjs').Settings, secrets: import('../stack/secrets.mjs').Secrets,
 *   progress: import('../stack/progress.mjs').Progress }} options
 * @returns {Promise<TestServers>}
 */
export async function prepareTestServers(supervisor, { given, secrets, progress }) {
  const ours = whatIsOurs(given);
  const programs = await findPrograms(ours, progress, supervisor.logDir);
  const ports = await startDatabases(supervisor, { given, ours, secrets, programs, durable: false });
  const settings = completeSettings(given, { ports: { ...ports, web: 0, sandbox: 0 }, secrets });
  const db = databaseOf(settings);
  const redisUrl = valueOf(settings, 'REDIS_URL') ?? '';

  const prefix = `teamanubot_test_${randomBytes(4).toString('hex')}`;
  const wholeSystem = { ...db, database: `${prefix}_system` };
  await ensureDatabase(wholeSystem);
  const first = await withRedis(redisUrl, async (redis) => chooseRedisDatabase(await redis.info('keyspace')));

  return {
    specs: {
      TEST_DB_HOST: db.host,
      TEST_DB_PORT: String(db.port),
      TEST_DB_USERNAME: db.username,
      TEST_DB_PASSWORD: db.password,
      TEST_DB_PREFIX: prefix,
      TEST_REDIS_URL: withDatabase(redisUrl, first),
    },
    system: {
      DB_HOST: db.host,
      DB_PORT: String(db.port),
      DB_USERNAME: db.username,
      DB_PASSWORD: db.password,
      DB_DATABASE: wholeSystem.database,
      REDIS_URL: withDatabase(redisUrl, first + WORKERS_WITH_SERVERS),
    },
    async cleanUp() {
      if (!ours.mariadb) await dropDatabases(db, prefix);
      if (!ours.redis) await emptyDatabases(redisUrl, first);
    },
  };
}

/**
 * @param {string} keyspace what `INFO keyspace` says: a line for each database that is not empty
 * @param {(below: number) => number} [pick] at random, so that two runs on one server hardly meet
 * @returns {number} the first of as many empty databases in a row as a run needs
 */
export function chooseRedisDatabase(keyspace, pick = (below) => randomInt(below)) {
  const used = new Set([...keyspace.matchAll(/^db(\d+):/gm)].map(([, number]) => Number(number)));
  const starts = Array.from({ length: REDIS_DATABASES - REDIS_NEEDED + 1 }, (_, start) => start).filter(
    (start) =>
      Array.from({ length: REDIS_NEEDED }, (_, offset) => start + offset).every(
        (number) => !used.has(number),
      ),
  );
  const chosen = starts[pick(starts.length || 1)];
  if (chosen !== undefined) return chosen;
  throw new StackError(`The Redis server has no ${REDIS_NEEDED} empty databases in a row for the tests.`);
}

/**
 * @param {string} url
 * @param {number} number
 */
function withDatabase(url, number) {
  const changed = new URL(url);
  changed.pathname = `/${number}`;
  return changed.href;
}

/**
 * @param {import('../stack/choices.mjs').Database} db
 * @param {string} prefix
 */
async function dropDatabases(db, prefix) {
  await withServer(db, async (connection) => {
    const [rows] = await connection.query('SHOW DATABASES LIKE ?', [`${prefix.replaceAll('_', '\\_')}\\_%`]);
    const names = /** @type {Record<string, string>[]} */ (rows).flatMap((row) => Object.values(row));
    for (const name of names) await connection.query(`DROP DATABASE \`${name}\``);
  });
}

/**
 * @param {string} url
 * @param {number} first
 */
async function emptyDatabases(url, first) {
  for (let number = first; number < first + REDIS_NEEDED; number++) {
    await withRedis(withDatabase(url, number), (redis) => redis.flushdb());
  }
}
