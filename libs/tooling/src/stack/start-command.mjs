// @ts-check
import path from 'node:path';
import { DATA_DIR, ROOT } from './paths.mjs';
import { createProgress } from './progress.mjs';
import { onStopSignal } from './signals.mjs';
import { describeError } from './stack-error.mjs';
import { startStack } from './stack.mjs';
import { renderTable } from './table.mjs';
import { endTasks } from './task.mjs';

/** Where the local stack looks for free ports first. */
const PREFERRED = { web: 3000, sandbox: 3001, mariadb: 33_306, redis: 36_379 };

/**
 * `npm start`: brings the system up, says where it is, and stays until it is asked to stop or a part crashes.
 *
 * @param {{ afterStart?: (stack: import('./stack.mjs').Stack) => Promise<void> }} [options]
 */
export async function start({ afterStart = async () => undefined } = {}) {
  const progress = createProgress();
  /** @type {import('./supervisor.mjs').Supervisor | null} */
  let supervisor = null;
  let stopping = false;
  const stop = async (/** @type {boolean} */ force) => {
    progress.say(force ? '\nStopping at once.' : '\nStopping. Once more Ctrl-C ends it at once.');
    stopping = true;
    endTasks();
    await supervisor?.close({ force });
    progress.say('Stopped.');
    process.exit();
  };
  onStopSignal((force) => void stop(force));

  progress.say('TeamAnuBot\n');
  try {
    const stack = await startStack({
      preferred: PREFERRED,
      progress,
      onOpen: (opened) => (supervisor = opened),
    });
    await afterStart(stack);
    progress.say(`\n${renderTable(describe(stack))}\n`);
    throw await stack.crashed;
  } catch (error) {
    if (stopping) return;
    process.exitCode = 1;
    progress.say(`\n${describeError(error)}`);
    await stop(false);
  }
}

/**
 * @param {import('./stack.mjs').Stack} stack
 * @returns {Parameters<typeof renderTable>[0]}
 */
function describe({ info }) {
  const { url, sandbox_url: sandbox, admin, customer } = info;
  return [
    ['Portal', url],
    ['Console', `${url}/admin`],
    ...(sandbox ? standIns(sandbox) : []),
    null,
    ['Customer', `${customer.email}  ${customer.password}`],
    ['Owner', `${admin.email}  ${admin.password}`],
    null,
    ['Logs', path.relative(ROOT, path.join(DATA_DIR, 'logs'))],
    ['Stop', 'Ctrl-C'],
  ];
}

/**
 * @param {string} sandbox
 * @returns {[string, string][]}
 */
function standIns(sandbox) {
  return [
    ['Sandbox', `${sandbox}  (stands in for Midtrans and WhatsApp)`],
    ['WhatsApp', `${sandbox}/inbox`],
  ];
}
