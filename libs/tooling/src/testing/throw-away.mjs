// @ts-check
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../stack/pids.mjs';
import { readRun } from '../stack/run-record.mjs';

const PREFIX = 'test-';

/**
 * A data folder that lives as long as a test run. Those of runs that were killed are removed.
 *
 * @param {string} dataDir
 */
export function makeThrowAway(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(PREFIX))) {
    const run = readRun(path.join(dataDir, name, 'run.json'));
    if (!run || ![run, ...run.children].some(isAlive)) rmSync(path.join(dataDir, name), { recursive: true });
  }
  return path.join(dataDir, `${PREFIX}${process.pid}`);
}

/**
 * Removes the folder, but keeps its logs.
 *
 * @param {string} folder
 * @param {string} logDir
 */
export function removeThrowAway(folder, logDir) {
  rmSync(logDir, { recursive: true, force: true });
  mkdirSync(logDir, { recursive: true });
  for (const [from, to] of [
    ['logs', 'servers'],
    ['system/logs', 'system'],
  ]) {
    const logs = path.join(folder, String(from));
    if (existsSync(logs)) renameSync(logs, path.join(logDir, String(to)));
  }
  rmSync(folder, { recursive: true, force: true });
}
