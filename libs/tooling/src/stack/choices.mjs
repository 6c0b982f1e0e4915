// @ts-check
import path from 'node:path';
import { redisUrl } from './redis.mjs';
import { isGiven, mergeSettings, valueOf } from './settings.mjs';

/**
 * What a stack decides: which servers are its own, and every setting that was not given.
 *
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {import('./secrets.mjs').Secrets} Secrets
 * @typedef {{ web: number, sandbox: number, mariadb: number, redis: number }} Ports
 * @typedef {{ host: string, port: number, username: string, password: string, database: string }} Database
 */

/** Where the outsiders are; each that is not given is the sandbox. */
const OUTSIDERS = ['MIDTRANS_SNAP_URL', 'MIDTRANS_API_URL', 'WHATSAPP_API_URL'];

/**
 * Where the sandbox of a stack says how far it has moved the time.
 *
 * @param {string} dataDir
 */
export function clockFileOf(dataDir) {
  return path.join(dataDir, 'clock.json');
}

/** @param {Settings} given */
export function whatIsOurs(given) {
  return {
    mariadb: !isGiven(given, 'DB_HOST'),
    redis: !isGiven(given, 'REDIS_URL'),
    sandbox: OUTSIDERS.some((name) => !isGiven(given, name)),
  };
}

/**
 * @param {Settings} given environment and `.env`; wins, setting by setting
 * @param {{ ports: Ports, secrets: Secrets, clockFile?: string }} chosen `clockFile`: where the sandbox says how far it
 *   has moved the clock
 * @returns {Record<string, string>} the whole environment of the processes
 */
export function completeSettings(given, { ports, secrets, clockFile }) {
  const sandbox = `http://127.0.0.1:${ports.sandbox}`;
  const ours = whatIsOurs(given);
  return mergeSettings(given, {
    APP_ENV: 'development',
    APP_KEY: secrets.app_key,
    APP_URL: `http://localhost:${ports.web}`,
    PORT: String(ports.web),
    SANDBOX_PORT: String(ports.sandbox),
    ...(ours.sandbox && { SANDBOX_CLOCK: clockFile }),
    DB_CONNECTION: 'mysql',
    DB_DATABASE: 'teamanubot',
    DB_USERNAME: 'teamanubot',
    ...(ours.mariadb
      ? { DB_HOST: '127.0.0.1', DB_PORT: String(ports.mariadb), DB_PASSWORD: secrets.db_password }
      : { DB_PORT: '3306' }),
    REDIS_URL: redisUrl({ port: ports.redis, password: secrets.redis_password }),
    MIDTRANS_IS_PRODUCTION: 'false',
    MIDTRANS_SERVER_KEY: secrets.midtrans_server_key,
    MIDTRANS_CLIENT_KEY: secrets.midtrans_client_key,
    MIDTRANS_SNAP_URL: sandbox,
    MIDTRANS_API_URL: sandbox,
    WHATSAPP_API_URL: `${sandbox}/send`,
    API_KEY: secrets.whatsapp_token,
    API_KEY2: secrets.api_token,
  });
}

/**
 * @param {Settings} settings complete
 * @returns {Database}
 */
export function databaseOf(settings) {
  return {
    host: valueOf(settings, 'DB_HOST') ?? '127.0.0.1',
    port: Number(valueOf(settings, 'DB_PORT') ?? 3306),
    username: valueOf(settings, 'DB_USERNAME') ?? '',
    password: valueOf(settings, 'DB_PASSWORD') ?? '',
    database: valueOf(settings, 'DB_DATABASE') ?? '',
  };
}

/**
 * What the stack tells others in `stack.json`.
 *
 * @typedef {object} StackInfo
 * @property {string} url the one origin: portal, console, API
 * @property {string | null} sandbox_url null when no stand-in runs
 * @property {Database} db
 * @property {string} redis_url
 * @property {string} midtrans_server_key
 * @property {string} api_token
 * @property {Secrets['admin'] | null} admin null when the database has accounts of its own
 * @property {Secrets['customer'] | null} customer
 *
 * @param {Settings} settings complete
 * @param {Secrets} secrets
 * @param {{ sandbox: boolean, demo: boolean }} has whether stand-ins run, and whether the demo accounts are there
 * @returns {StackInfo}
 */
export function describeStack(settings, secrets, has) {
  return {
    url: (valueOf(settings, 'APP_URL') ?? '').replace(/\/+$/, ''),
    sandbox_url: has.sandbox ? `http://localhost:${valueOf(settings, 'SANDBOX_PORT')}` : null,
    db: databaseOf(settings),
    redis_url: valueOf(settings, 'REDIS_URL') ?? '',
    midtrans_server_key: valueOf(settings, 'MIDTRANS_SERVER_KEY') ?? '',
    api_token: valueOf(settings, 'API_KEY2') ?? '',
    admin: has.demo ? secrets.admin : null,
    customer: has.demo ? secrets.customer : null,
  };
}
