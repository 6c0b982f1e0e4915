// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../stack/paths.mjs';
import { spawnToEnd } from '../stack/task.mjs';
import { tallyJest, tallyPlaywright } from './tally.mjs';

/** As many as a small machine has processors. */
const WORKERS = 2;
/** Specs with real servers wait for them now and then. Each worker has a database of its own, on a shared Redis one of its sixteen. */
export const WORKERS_WITH_SERVERS = 3;

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * @param {object} options
 * @param {string[]} options.projects
 * @param {boolean} options.needsServers
 * @param {string} options.reportFile
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} [options.pattern] only files whose path matches
 * @returns {Promise<Tally>}
 */
export async function runJest({ projects, needsServers, reportFile, env, pattern }) {
  const exit = await spawnToEnd({
    command: process.execPath,
    args: [
      path.join(ROOT, 'node_modules/jest/bin/jest.js'),
      '--selectProjects',
      ...projects,
      `--maxWorkers=${needsServers ? WORKERS_WITH_SERVERS : WORKERS}`,
      '--json',
      `--outputFile=${reportFile}`,
      ...(pattern ? [`--testPathPatterns=${pattern}`] : []),
    ],
    cwd: ROOT,
    env,
  });
  return tallyJest(readReport(reportFile), exit);
}

/**
 * @param {object} options
 * @param {string} options.stackFile of the running system
 * @param {string} options.chromium
 * @param {string} options.config in `apps/e2e`
 * @param {string} options.reportFile
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} [options.pattern]
 * @returns {Promise<Tally>}
 */
export async function runPlaywright({ stackFile, chromium, config, reportFile, env, pattern }) {
  const exit = await spawnToEnd({
    command: path.join(ROOT, 'apps/e2e/node_modules/.bin/playwright'),
    args: ['test', '--config', config, ...(pattern ? [pattern] : [])],
    cwd: path.join(ROOT, 'apps/e2e'),
    env: { ...env, E2E_STACK_FILE: stackFile, E2E_REPORT_FILE: reportFile, CHROMIUM_PATH: chromium },
  });
  return tallyPlaywright(readReport(reportFile), exit);
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
