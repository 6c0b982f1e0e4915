// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { StackError } from './stack-error.mjs';
import { runTask } from './task.mjs';

/**
 * A program that the stack needs from the machine.
 *
 * @typedef {object} Need
 * @property {string} title
 * @property {string[][]} executables each must be there, under one of its names
 * @property {string[][]} apt packages that have it; the first group that is known is taken
 * @property {string} brew
 * @property {string} instead what to do without it
 * @property {boolean} [docker] whether docker-compose.dev.yml has it
 * @property {(file: string) => string | null} [refusal] why the one that was found will not do
 */

/** Folders that are not on everybody's PATH. */
const MORE_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/libexec',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
];

const DOCKER =
  'docker compose --file docker-compose.dev.yml up --detach --wait, and in .env the lines that .env.example has for it';

/** @type {Record<'mariadb' | 'redis' | 'chromium' | 'nginx', Need>} */
export const NEEDS = {
  mariadb: {
    title: 'MariaDB',
    executables: [
      ['mariadbd', 'mysqld'],
      ['mariadb-install-db', 'mysql_install_db'],
      // Asked by the one before.
      ['my_print_defaults'],
    ],
    // Without the package that would also start a server of the whole machine.
    apt: [
      ['mariadb-server-core', 'mariadb-client-core'],
      ['mariadb-server-core-10.6', 'mariadb-client-core-10.6'],
      ['mariadb-server'],
    ],
    brew: 'mariadb',
    instead: 'set DB_HOST (and DB_PORT, DB_USERNAME, DB_PASSWORD) to a MariaDB 10.6 or MySQL 8 of yours',
    docker: true,
    refusal: refuseServer,
  },
  redis: {
    title: 'Redis',
    executables: [['redis-server', 'valkey-server']],
    apt: [['redis-server'], ['valkey-server']],
    brew: 'redis',
    instead: 'set REDIS_URL to a Redis of yours',
    docker: true,
  },
  chromium: {
    title: 'Chromium',
    executables: [
      [
        'chromium-headless-shell',
        'chromium',
        'chromium-browser',
        'google-chrome',
        'Chromium',
        'Google Chrome',
      ],
    ],
    apt: [['chromium-headless-shell'], ['chromium']],
    brew: '--cask chromium',
    instead: 'run `npm test -- unit` and `npm test -- medium`, which need no browser',
  },
  nginx: {
    title: 'nginx',
    executables: [['nginx'], ['envsubst']],
    apt: [['nginx', 'gettext-base']],
    brew: 'nginx gettext',
    instead: 'run `npm test -- unit`, `medium` and `e2e`, which need no front door',
  },
};

/**
 * @param {string[]} names
 * @param {string} [searchPath]
 * @returns {string | null}
 */
export function findProgram(names, searchPath = process.env.PATH ?? '') {
  const folders = [...searchPath.split(path.delimiter).filter(Boolean), ...MORE_FOLDERS];
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return files.find(isExecutable) ?? null;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds what is needed; installs what is missing where apt-get may be used, after saying so.
 *
 * @param {Need[]} needs
 * @param {{ say: (line: string) => void, logDir: string }} options
 * @returns {Promise<string[][]>} the executables of each need
 * @throws {StackError} that names every way to get what is missing
 */
export async function requirePrograms(needs, { say, logDir }) {
  const missing = needs.filter((need) => !isUsable(need));
  const apt = missing.length > 0 ? aptCommand() : null;
  if (apt) await installByApt(missing, apt, { say, logDir });
  const still = needs.filter((need) => !isUsable(need));
  if (still.length > 0) throw new StackError(explainMissing(still));
  return needs.map(locate);
}

/** @param {Need} need */
function locate(need) {
  return need.executables.map((names) => findProgram(names) ?? '');
}

/** @param {Need} need */
function isUsable(need) {
  const [first = '', ...rest] = locate(need);
  return Boolean(first) && rest.every(Boolean) && !need.refusal?.(first);
}

/** @returns {string[] | null} the words before `install …`, null where packages cannot be installed without asking */
function aptCommand() {
  const apt = findProgram(['apt-get']);
  if (!apt) return null;
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', apt, '-y'];
  if (process.getuid?.() === 0) return quiet;
  const sudo = findProgram(['sudo']);
  return sudo && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? [sudo, '-n', ...quiet]
    : null;
}

/**
 * @param {Need[]} needs
 * @param {string[]} apt
 * @param {{ say: (line: string) => void, logDir: string }} options
 */
async function installByApt(needs, [command = '', ...words], { say, logDir }) {
  say(`  ${needs.map(({ title }) => title).join(' and ')} not found: installing with apt-get`);
  const run = (/** @type {string[]} */ args) =>
    runTask({ name: 'apt-get', command, args: [...words, ...args], cwd: '/', logDir });
  await run(['update']);
  const packages = needs.flatMap(
    ({ apt }) => apt.find((group) => group.every(isKnownPackage)) ?? apt[0] ?? [],
  );
  await run(['install', '--no-install-recommends', ...packages]);
}

/** @param {string} name */
function isKnownPackage(name) {
  const answer = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))/.test(answer.stdout ?? '');
}

/** @param {Need[]} needs */
export function explainMissing(needs) {
  const titles = needs.map(({ title }) => title).join(' and ');
  return [
    `${titles} not found, and apt-get cannot be used here without a password. Choose one:`,
    `  Debian, Ubuntu   sudo apt-get install ${needs.flatMap(({ apt }) => apt[0] ?? []).join(' ')}`,
    `  macOS            brew install ${needs.map(({ brew }) => brew).join(' ')}`,
    ...(needs.some(({ docker }) => docker) ? [`  Docker           ${DOCKER}`] : []),
    ...needs.map(({ title, instead }) => `  without ${title.padEnd(9)}${instead}`),
  ].join('\n');
}

/** @param {string} server */
function refuseServer(server) {
  const version = spawnSync(server, ['--no-defaults', '--version'], { encoding: 'utf8' }).stdout ?? '';
  const [, major = 0, minor = 0] = (version.match(/(\d+)\.(\d+)\.\d+-MariaDB/) ?? []).map(Number);
  return major > 10 || (major === 10 && minor >= 6) ? null : 'it is not MariaDB 10.6 or newer';
}
