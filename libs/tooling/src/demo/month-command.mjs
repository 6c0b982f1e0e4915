// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DATA_DIR } from '../stack/paths.mjs';
import { createProgress } from '../stack/progress.mjs';
import { onStopSignal } from '../stack/signals.mjs';
import { StackError, describeError } from '../stack/stack-error.mjs';
import { startStack } from '../stack/stack.mjs';
import { endTasks } from '../stack/task.mjs';
import { makeThrowAway, removeThrowAway } from '../testing/throw-away.mjs';
import { Month } from './month.mjs';

/**
 * `pnpm demo:month`: a month of a customer's life in the running system, whose clock is a month further on then, or in one
 * that is brought up for it and thrown away. Exit code 1 when something is not as it should be.
 */
export async function demoMonth() {
  const progress = createProgress();
  /** @type {import('../stack/supervisor.mjs').Supervisor | null} */
  let supervisor = null;
  onStopSignal((force) => {
    endTasks();
    process.exitCode = 1;
    void (supervisor?.close({ force }) ?? Promise.resolve()).then(() => process.exit());
  });
  try {
    const running = await runningStack();
    if (running) await play(running, progress);
    else await playAlone(progress, (opened) => (supervisor = opened));
  } catch (error) {
    progress.say(`\n${describeError(error)}`);
    process.exitCode = 1;
  }
}

/**
 * @param {import('../stack/progress.mjs').Progress} progress
 * @param {(supervisor: import('../stack/supervisor.mjs').Supervisor) => void} onOpen
 */
async function playAlone(progress, onOpen) {
  const folder = makeThrowAway(DATA_DIR);
  try {
    const stack = await startStack({ dataDir: folder, durable: false, progress, onOpen });
    try {
      await play(stack.info, progress);
    } finally {
      await stack.stop();
    }
  } finally {
    removeThrowAway(folder, path.join(DATA_DIR, 'logs/demo'));
  }
}

/**
 * @param {import('../stack/choices.mjs').StackInfo} info
 * @param {import('../stack/progress.mjs').Progress} progress
 */
async function play({ url, sandbox_url: sandboxUrl }, { say }) {
  if (!sandboxUrl)
    throw new StackError('A month can only be played with the sandbox: real money is in the way.');
  say('');
  await new Month({ url, sandboxUrl }, say).play();
}

/** What `npm start` wrote down, if it is there and answers. */
async function runningStack() {
  const file = path.join(DATA_DIR, 'stack.json');
  if (!existsSync(file)) return null;
  /** @type {import('../stack/choices.mjs').StackInfo} */
  const info = JSON.parse(readFileSync(file, 'utf8'));
  const answers = await fetch(`${info.url}/api/catalog/products`).then(
    ({ ok }) => ok,
    () => false,
  );
  return answers ? info : null;
}
