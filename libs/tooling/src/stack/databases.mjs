// @ts-check
import { prepareMariaDb } from './mariadb.mjs';
import { choosePort } from './ports.mjs';
import { NEEDS, requirePrograms } from './programs.mjs';
import { prepareRedis } from './redis.mjs';
import { valueOf } from './settings.mjs';

/**
 * The private servers of a stack: those that no setting gives.
 *
 * @typedef {import('./supervisor.mjs').Supervisor} Supervisor
 * @typedef {{ mariadb: boolean, redis: boolean }} Ours
 * @typedef {{ mariadb: string[], redis: string[] }} Programs
 *
 * @typedef {object} DatabaseOptions
 * @property {import('./settings.mjs').Settings} given
 * @property {import('./secrets.mjs').Secrets} secrets
 * @property {Ours} ours
 * @property {Programs} programs
 * @property {{ mariadb?: number, redis?: number }} [preferred]
 * @property {boolean} [durable]
 */

/**
 * @param {Ours} ours
 * @param {import('./progress.mjs').Progress} progress
 * @param {string} logDir
 * @returns {Promise<Programs>}
 */
export async function findPrograms(ours, progress, logDir) {
  const wanted = /** @type {const} */ (['mariadb', 'redis']).filter((name) => ours[name]);
  const needs = wanted.map((name) => NEEDS[name]);
  const found = await requirePrograms(needs, { say: progress.say, logDir });
  return { mariadb: [], redis: [], ...Object.fromEntries(wanted.map((name, index) => [name, found[index]])) };
}

/**
 * @param {Supervisor} supervisor
 * @param {DatabaseOptions} options
 * @returns {Promise<{ mariadb: number, redis: number }>} their ports; 0 where the server is not ours
 */
export async function startDatabases(supervisor, options) {
  const [mariadb, redis] = await Promise.all([
    options.ours.mariadb ? startMariaDb(supervisor, options) : 0,
    options.ours.redis ? startRedis(supervisor, options) : 0,
  ]);
  return { mariadb, redis };
}

/**
 * @param {Supervisor} supervisor
 * @param {DatabaseOptions} options
 */
async function startMariaDb(supervisor, { given, secrets, programs, preferred, durable }) {
  const wish = { setting: 'DB_PORT', given: valueOf(given, 'DB_PORT'), preferred: preferred?.mariadb };
  const { port, release } = await choosePort(wish);
  supervisor.atClose(release);
  const [server = '', installer = ''] = programs.mariadb;
  const spec = await prepareMariaDb({
    programs: { server, installer },
    dataDir: supervisor.dataDir,
    logDir: supervisor.logDir,
    port,
    username: valueOf(given, 'DB_USERNAME') ?? 'teamanubot',
    password: valueOf(given, 'DB_PASSWORD') ?? secrets.db_password,
    durable,
  });
  await supervisor.start(spec);
  return port;
}

/**
 * @param {Supervisor} supervisor
 * @param {DatabaseOptions} options
 */
async function startRedis(supervisor, { secrets, programs, preferred }) {
  const { port, release } = await choosePort({
    setting: 'REDIS_URL',
    given: undefined,
    preferred: preferred?.redis,
  });
  supervisor.atClose(release);
  const [program = ''] = programs.redis;
  await supervisor.start(
    prepareRedis({ program, dataDir: supervisor.dataDir, port, password: secrets.redis_password }),
  );
  return port;
}
