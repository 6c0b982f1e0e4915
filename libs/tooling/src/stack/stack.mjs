// @ts-check
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasDemoAccounts } from './accounts.mjs';
import { buildPackages } from './build.mjs';
import { clockFileOf, completeSettings, databaseOf, describeStack, whatIsOurs } from './choices.mjs';
import { findPrograms, startDatabases } from './databases.mjs';
import { installPackages } from './install.mjs';
import { LAYOUT, STAND_IN } from './parts.mjs';
import { DATA_DIR, ROOT } from './paths.mjs';
import { choosePort } from './ports.mjs';
import { silent } from './progress.mjs';
import { loadSecrets } from './secrets.mjs';
import { ensureDatabase, withRedis } from './servers.mjs';
import { mergeSettings, readDotenv, valueOf } from './settings.mjs';
import { Supervisor } from './supervisor.mjs';
import { runTask } from './task.mjs';

/** What the stand-in reads; it knows no `X_FILE`. */
const STAND_IN_SETTINGS = [
  'APP_URL',
  'MIDTRANS_SERVER_KEY',
  'MIDTRANS_CLIENT_KEY',
  'API_KEY',
  'SANDBOX_PORT',
];

/** A migration of a large database takes its time; a task that hangs must not hang everything. */
const TASK_TIMEOUT_MS = 300_000;

/**
 * @typedef {object} StackOptions
 * @property {string} [root] of the clone
 * @property {string} [dataDir] where data, logs and `stack.json` go
 * @property {import('./settings.mjs').Settings} [given] settings that win over what the stack chooses; by default the
 *   environment and `.env`
 * @property {{ web?: number, sandbox?: number, mariadb?: number, redis?: number }} [preferred] where to look for a free
 *   port first; any free one where it is not said
 * @property {import('./parts.mjs').Layout} [layout]
 * @property {boolean} [prepared] true: packages are installed and built already
 * @property {boolean} [durable] false for throw-away data
 * @property {import('./progress.mjs').Progress} [progress]
 * @property {(supervisor: Supervisor) => void} [onOpen] is given the supervisor early, so that it can end a start
 *   half-way
 *
 * @typedef {object} Stack a running one
 * @property {import('./choices.mjs').StackInfo} info as in `stack.json`
 * @property {string} infoFile
 * @property {string} logDir
 * @property {Record<string, string>} settings the whole environment of the processes
 * @property {ReadonlyMap<string, import('./part.mjs').Part>} parts by name; each can be stopped and started again
 * @property {(spec: import('./part.mjs').PartSpec) => Promise<unknown>} start another part
 * @property {Promise<Error>} crashed resolves when a part stops that nobody asked to stop
 * @property {(options?: { force?: boolean }) => Promise<void>} stop
 */

/**
 * Brings the whole system up and resolves when it serves. Stops what it had started when it cannot.
 *
 * @param {StackOptions} [options]
 * @returns {Promise<Stack>}
 * @throws {import('./stack-error.mjs').StackError}
 */
export async function startStack(options = {}) {
  const { dataDir = DATA_DIR, progress = silent, onOpen } = options;
  const supervisor = await Supervisor.open({ dataDir, say: progress.say });
  onOpen?.(supervisor);
  try {
    return await bringUp(supervisor, options);
  } catch (error) {
    await supervisor.close();
    throw error;
  }
}

/**
 * @param {Supervisor} supervisor
 * @param {StackOptions} options
 * @returns {Promise<Stack>}
 */
async function bringUp(supervisor, options) {
  const { root = ROOT, layout = LAYOUT, progress = silent, preferred = {}, prepared, durable } = options;
  const { dataDir, logDir, infoFile } = supervisor;
  const given = options.given ?? mergeSettings(process.env, readDotenv(path.join(root, '.env')));
  const ours = whatIsOurs(given);
  const secrets = loadSecrets(dataDir);

  const programs = await findPrograms(ours, progress, logDir);
  if (!prepared) {
    await progress.step('Packages', (note) => installPackages({ root, logDir, note }));
    await progress.step('Build', (note) => buildPackages({ root, logDir, note }));
  }
  const web = await portFor('PORT', preferred.web);
  const sandbox = await portFor('SANDBOX_PORT', preferred.sandbox);
  const settings = await progress.step('Databases', async (note) => {
    const ports = await startDatabases(supervisor, { given, ours, secrets, programs, preferred, durable });
    const clockFile = clockFileOf(dataDir);
    const complete = completeSettings(given, { ports: { ...ports, web, sandbox }, secrets, clockFile });
    await ensureDatabase(databaseOf(complete));
    await withRedis(valueOf(complete, 'REDIS_URL') ?? '', (redis) => redis.ping());
    note(describeServers(ours));
    return complete;
  });

  for (const task of layout.tasks) {
    await progress.step(task.title, () => runDoor(task));
  }
  const processes = layout.processes.filter(({ name }) => name !== STAND_IN || ours.sandbox);
  await progress.step(`Starting ${processes.map(({ name }) => name).join(', ')}`, () =>
    Promise.all(processes.map(startDoor)),
  );

  const demo = ours.mariadb || (await hasDemoAccounts(databaseOf(settings), secrets));
  const info = describeStack(settings, secrets, { sandbox: ours.sandbox, demo });
  writeFileSync(infoFile, `${JSON.stringify(info, null, 2)}\n`, { mode: 0o600 });
  supervisor.atClose(() => rmSync(infoFile, { force: true }));
  return {
    info,
    infoFile,
    logDir,
    settings,
    parts: supervisor.parts,
    crashed: supervisor.crashed,
    start: (spec) => supervisor.start(spec),
    stop: (how) => supervisor.close(how),
  };

  /**
   * @param {string} setting
   * @param {number | undefined} first
   */
  async function portFor(setting, first) {
    const choice = await choosePort({ setting, given: valueOf(given, setting), preferred: first });
    supervisor.atClose(choice.release);
    if (choice.instead)
      progress.say(`  Port ${choice.instead} is in use: taking ${choice.port} (${setting}).`);
    return choice.port;
  }

  /** @param {import('./parts.mjs').Door} door */
  function runDoor({ name, script }) {
    const { admin, customer } = secrets;
    const accounts = {
      SEED_ADMIN_EMAIL: admin.email,
      SEED_ADMIN_PASSWORD: admin.password,
      SEED_CUSTOMER_EMAIL: customer.email,
      SEED_CUSTOMER_PASSWORD: customer.password,
    };
    return runTask({
      name,
      command: process.execPath,
      args: [path.join(root, script)],
      cwd: root,
      logDir,
      timeoutMs: TASK_TIMEOUT_MS,
      env: { ...settings, ...accounts },
    });
  }

  /** @param {import('./parts.mjs').Process} door */
  function startDoor({ name, script, env, restarts }) {
    return supervisor.start({
      name,
      kind: 'application',
      command: process.execPath,
      args: ['--enable-source-maps', path.join(root, script)],
      cwd: root,
      env: { ...(name === STAND_IN ? standInSettings() : settings), ...env },
      restarts,
      readyTimeoutMs: 60_000,
      stopTimeoutMs: 15_000,
    });
  }

  function standInSettings() {
    const values = STAND_IN_SETTINGS.map((name) => [name, valueOf(settings, name)]);
    return {
      ...settings,
      ...Object.fromEntries(values),
      SANDBOX_STATE_FILE: path.join(dataDir, 'sandbox.json'),
    };
  }
}

/** @param {{ mariadb: boolean, redis: boolean }} ours */
function describeServers({ mariadb, redis }) {
  return `MariaDB ${mariadb ? 'private' : 'given'}, Redis ${redis ? 'private' : 'given'}`;
}
