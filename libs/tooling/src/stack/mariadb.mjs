// @ts-check
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { runTask } from './task.mjs';

/**
 * A private MariaDB: its own data folder, only reachable from this machine, with one user who may do everything.
 *
 * @typedef {object} MariaDbOptions
 * @property {{ server: string, installer: string }} programs
 * @property {string} dataDir of the stack
 * @property {string} logDir
 * @property {number} port
 * @property {string} username
 * @property {string} password
 * @property {boolean} [durable] false for throw-away data: faster, and lost when the machine (not the server) dies
 *
 * @param {MariaDbOptions} options
 * @returns {Promise<import('./part.mjs').PartSpec>}
 */
export async function prepareMariaDb({
  programs,
  dataDir,
  logDir,
  port,
  username,
  password,
  durable = true,
}) {
  const folder = path.join(dataDir, 'mariadb');
  if (!existsSync(folder)) await createTables({ installer: programs.installer, folder, logDir });
  const tmpDir = path.join(dataDir, 'mariadb-tmp');
  mkdirSync(tmpDir, { recursive: true, mode: 0o700 });
  const initFile = path.join(dataDir, 'mariadb-init.sql');
  writeFileSync(initFile, accountStatements(username, password).join('\n'), { mode: 0o600 });
  return {
    name: 'mariadb',
    kind: 'database',
    command: programs.server,
    args: [
      '--no-defaults',
      ...asRoot(),
      `--datadir=${folder}`,
      `--init-file=${initFile}`,
      // Relative to the data folder: the full path could be longer than the 107 bytes that a socket's name may have.
      '--socket=mariadb.sock',
      '--pid-file=mariadb.pid',
      ...keepsTo(tmpDir),
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_ci',
      '--default-time-zone=+00:00',
      '--transaction-isolation=READ-COMMITTED',
      '--max-connections=300',
      `--innodb-flush-log-at-trx-commit=${durable ? 1 : 2}`,
    ],
    cwd: dataDir,
    env: process.env,
    isReady: () => greets(port),
    // Long enough for the recovery after a kill -9.
    readyTimeoutMs: 90_000,
    stopTimeoutMs: 30_000,
  };
}

/**
 * @param {{ installer: string, folder: string, logDir: string }} options
 */
async function createTables({ installer, folder, logDir }) {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  // The installer, a shell script, breaks on a path with spaces: it is given one without.
  const detour = mkdtempSync(path.join(os.tmpdir(), 'teamanubot-'));
  symlinkSync(unfinished, path.join(detour, 'data'));
  const tmpDir = path.join(detour, 'tmp');
  mkdirSync(tmpDir);
  try {
    await runTask({
      name: 'mariadb-install',
      command: installer,
      args: [
        '--no-defaults',
        ...asRoot(),
        '--auth-root-authentication-method=socket',
        '--skip-test-db',
        ...keepsTo(tmpDir),
        `--datadir=${path.join(detour, 'data')}`,
      ],
      cwd: path.dirname(folder),
      logDir,
    });
  } finally {
    rmSync(detour, { recursive: true, force: true });
  }
  renameSync(unfinished, folder);
}

/** A server that starts, be it for an installation, takes away what it finds of others in a shared folder. */
function keepsTo(/** @type {string} */ tmpDir) {
  return [`--tmpdir=${tmpDir}`];
}

/** Run at every start of the server, so each holds when it has been said before. One statement a line. */
function accountStatements(/** @type {string} */ username, /** @type {string} */ password) {
  const account = `${quote(username)}@'%'`;
  return [
    `CREATE USER IF NOT EXISTS ${account};`,
    `ALTER USER ${account} IDENTIFIED BY ${quote(password)};`,
    `GRANT ALL ON *.* TO ${account} WITH GRANT OPTION;`,
  ];
}

/** @param {string} text */
function quote(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** MariaDB refuses to run as root unless told so. */
function asRoot() {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

/**
 * The server speaks first, as soon as it serves.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function greets(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => settle(false));
    socket.once('error', () => settle(false));
    socket.once('data', () => settle(true));
  });
}
