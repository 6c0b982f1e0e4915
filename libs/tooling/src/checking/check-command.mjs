// @ts-check
import path from 'node:path';
import { installPackages } from '../stack/install.mjs';
import { DATA_DIR, ROOT } from '../stack/paths.mjs';
import { pnpm } from '../stack/pnpm.mjs';
import { createProgress } from '../stack/progress.mjs';
import { onStopSignal } from '../stack/signals.mjs';
import { StackError, describeError } from '../stack/stack-error.mjs';
import { endTasks, spawnToEnd } from '../stack/task.mjs';
import { listPackages } from '../stack/workspace.mjs';
import { findBoundaryFaults } from './boundaries.mjs';
import { weighFirstPage } from './first-page.mjs';
import { findOutdated, generate } from './generated.mjs';
import { findDocumentFaults } from './openapi-rules.mjs';

const LOG_DIR = path.join(DATA_DIR, 'logs/check');

/** @type {[title: string, work: (note: (text: string) => void) => Promise<unknown>][]} */
const STEPS = [
  ['Packages', (note) => installPackages({ root: ROOT, logDir: LOG_DIR, note })],
  ['Lint, types and format', () => sideBySide(lint, checkTypes, checkFormat)],
  ['Boundaries', async () => refuse(findBoundaryFaults(ROOT), '')],
  ['Document of the internal API', async () => refuse(findDocumentFaults(ROOT), '')],
  [
    'Generated files',
    async () =>
      refuse(await findOutdated({ root: ROOT, logDir: LOG_DIR }), 'Run `npm run generate` and commit:'),
  ],
  ['Size of the first page', async (note) => note(await weighFirstPage({ root: ROOT, logDir: LOG_DIR }))],
];

/** `pnpm check`: everything about the sources that can be said without running the system. */
export async function check() {
  const progress = createProgress();
  onStopSignal(() => {
    endTasks();
    process.exit(1);
  });
  /** @type {string[]} */
  const failed = [];
  for (const [title, work] of STEPS) {
    try {
      await progress.step(title, work);
    } catch (error) {
      failed.push(title);
      progress.say(`${describeError(error)}\n`);
    }
  }
  progress.say(failed.length > 0 ? `\nNot clean: ${failed.join(', ')}.` : '\nAll clean.');
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** `pnpm generate`: brings the committed files that are made from sources up to date. */
export async function regenerate() {
  const progress = createProgress();
  try {
    await progress.step('Generated files', () => generate({ root: ROOT, target: ROOT, logDir: LOG_DIR }));
  } catch (error) {
    progress.say(describeError(error));
    process.exitCode = 1;
  }
}

/**
 * @param {string} script of a package, from `node_modules`
 * @param {string[]} args
 */
function tool(script, args) {
  return run({ command: process.execPath, args: [path.join(ROOT, 'node_modules', script), ...args] });
}

const lint = () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
const checkFormat = () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);

/** Each is heard out, so that everything that is wrong is said at once. */
async function sideBySide(/** @type {(() => Promise<unknown>)[]} */ ...works) {
  const ends = await Promise.allSettled(works.map((work) => work()));
  const wrong = ends.flatMap((end) => (end.status === 'rejected' ? [describeError(end.reason)] : []));
  if (wrong.length > 0) throw new StackError(wrong.join('\n'));
}

async function checkTypes() {
  const typed = listPackages(ROOT).filter((one) => one.typed);
  await run(pnpm([...typed.flatMap(({ name }) => ['--filter', name]), '--no-bail', 'run', 'typecheck']));
}

/** @param {{ command: string, args: string[] }} program whose own words, in the terminal, say what is wrong */
async function run(program) {
  const exit = await spawnToEnd({ ...program, cwd: ROOT });
  if (exit !== 0) throw new StackError(`Ended with ${exit}.`);
}

/**
 * @param {string[]} faults
 * @param {string} advice
 */
function refuse(faults, advice) {
  if (faults.length > 0) throw new StackError([advice, ...faults].filter(Boolean).join('\n  '));
}
