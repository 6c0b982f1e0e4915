// @ts-check
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { buildPackages } from './build.mjs';
import { ROOT } from './paths.mjs';
import { choosePort, isFree } from './ports.mjs';
import { describeError } from './stack-error.mjs';
import { start } from './start-command.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */
/** @typedef {import('./progress.mjs').Progress} Progress */

/** Which processes run a package's build. */
const RUN_BY = /** @type {Record<string, string[]>} */ ({
  'apps/api': ['api', 'worker'],
  'apps/sandbox': ['sandbox'],
});

/** What a change leads to a new build of; the pages are Vite's business. */
const WATCHED = ['apps/api/src', 'apps/sandbox/src', 'libs/contracts/src', 'libs/phrases/src'];
const PAGES = ['apps/portal', 'apps/admin'];
const FIRST_VITE_PORT = 5173;
/** Editors write a file in several steps. */
const QUIET_MS = 200;

/** `npm run dev`: the system, with pages that follow their sources and processes that restart on a change. */
export async function dev() {
  await start({
    async afterStart(stack, progress) {
      /** @type {[string, string][]} */
      const rows = [];
      for (const folder of PAGES) {
        if (!existsSync(path.join(ROOT, folder, 'vite.config.ts'))) continue;
        rows.push([`${path.basename(folder)}, live`, await startVite(stack, folder)]);
      }
      watchSources(stack, progress);
      return rows;
    },
  });
}

/**
 * @param {Stack} stack
 * @param {string} folder
 * @returns {Promise<string>} its address
 */
async function startVite(stack, folder) {
  const { port } = await choosePort({ setting: 'Vite', given: undefined, preferred: FIRST_VITE_PORT });
  await stack.start({
    name: `vite-${path.basename(folder)}`,
    kind: 'application',
    command: process.execPath,
    args: ['node_modules/vite/bin/vite.js', '--host', 'localhost', '--port', String(port), '--strictPort'],
    cwd: path.join(ROOT, folder),
    env: stack.settings,
    isReady: async () => !(await isFree(port)),
    readyTimeoutMs: 60_000,
    stopTimeoutMs: 5_000,
  });
  return `http://localhost:${port}`;
}

/**
 * @param {Stack} stack
 * @param {Progress} progress
 */
function watchSources(stack, progress) {
  /** @type {NodeJS.Timeout | undefined} */
  let quiet;
  let working = Promise.resolve();
  const rebuildNext = () => {
    working = working.then(() => rebuild(stack, progress));
  };
  const changed = () => {
    clearTimeout(quiet);
    quiet = setTimeout(rebuildNext, QUIET_MS);
  };
  for (const folder of WATCHED) watch(path.join(ROOT, folder), { recursive: true }, changed);
}

/**
 * A build that fails leaves the processes as they are.
 *
 * @param {Stack} stack
 * @param {Progress} progress
 */
async function rebuild(stack, progress) {
  try {
    const only = WATCHED.map((folder) => path.dirname(folder));
    const built = await buildPackages({ root: ROOT, logDir: stack.logDir, only });
    const names = built.flatMap((folder) => RUN_BY[folder] ?? []);
    const parts = names.flatMap((name) => stack.parts.get(name) ?? []);
    if (parts.length === 0) return;
    await Promise.all(parts.map((part) => part.restart()));
    progress.say(`  ↻ ${parts.map(({ name }) => name).join(', ')}`);
  } catch (error) {
    progress.say(describeError(error));
  }
}
