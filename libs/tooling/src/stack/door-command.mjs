// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildPackages } from './build.mjs';
import { clockFileOf } from './choices.mjs';
import { DATA_DIR, ROOT } from './paths.mjs';
import { isGiven, mergeSettings, readDotenv } from './settings.mjs';
import { onStopSignal } from './signals.mjs';
import { StackError, describeError } from './stack-error.mjs';
import { endTasks, spawnToEnd } from './task.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */

/** What the API is built of. */
const BUILT = ['apps/api', 'libs/contracts', 'libs/phrases'];

/**
 * Runs a command of the API (`ledger verify` is `ledger.main.js verify`) against the database that the settings give,
 * or else that of the running stack. Its exit code is ours.
 *
 * @param {string[]} words the command, then its options
 */
export async function runDoor([name, ...options]) {
  onStopSignal(endTasks);
  try {
    const given = mergeSettings(process.env, readDotenv(path.join(ROOT, '.env')));
    const env = withDatabase(given, path.join(DATA_DIR, 'stack.json'));
    await buildPackages({ root: ROOT, logDir: path.join(DATA_DIR, 'logs'), only: BUILT });
    const script = path.join(ROOT, `apps/api/dist/${name}.main.js`);
    const args = ['--enable-source-maps', script, ...options];
    const code = await spawnToEnd({ command: process.execPath, args, cwd: ROOT, env });
    process.exitCode = typeof code === 'number' ? code : 1;
  } catch (error) {
    console.error(describeError(error));
    process.exitCode = 1;
  }
}

/**
 * A stack's time may have been moved; what is asked of its database is asked at that time.
 *
 * @param {Settings} given
 * @param {string} infoFile `stack.json` of a running stack
 * @returns {Record<string, string>}
 */
export function withDatabase(given, infoFile) {
  if (isGiven(given, 'DB_HOST')) return mergeSettings(given);
  if (!existsSync(infoFile))
    throw new StackError('No database: set DB_HOST and its like, or bring the system up with `npm start`.');
  /** @type {import('./choices.mjs').StackInfo} */
  const { db } = JSON.parse(readFileSync(infoFile, 'utf8'));
  return mergeSettings(
    {
      DB_HOST: db.host,
      DB_PORT: String(db.port),
      DB_USERNAME: db.username,
      DB_PASSWORD: db.password,
      DB_DATABASE: db.database,
      SANDBOX_CLOCK: clockFileOf(path.dirname(infoFile)),
    },
    given,
  );
}
