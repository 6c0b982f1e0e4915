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

const OWN_ACCOUNTS = 'as in the given database, which was not empty';

/**
 * `npm start`: brings the system up, says where it is, and stays until it is asked to stop or a part crashes.
 *
 * @param {{ afterStart?: (stack: import('./stack.mjs').Stack, progress: import('./progress.mjs').Progress) =>
 *   Promise<[string, string][]> }} [options] `afterStart`: more to start; gives more rows of the table
 */
export async function start({ afterStart = async () => [] } = {}) {
  const progress = createProgress();
  /** @type {import('./supervisor.mjs').Supervisor | null} */
  let supervisor = null;
  let isStopping = false;
  const stop = async (/** @type {boolean} */ force) => {
    isStopping = true;
    endTasks();
    await supervisor?.close({ force });
    process.exit();
  };
  onStopSignal((force) => {
    progress.say(force ? 'Stopping at once.' : '\nStopping. Once more Ctrl-C ends it at once.');
    void stop(force);
  });

  progress.say('TeamAnuBot\n');
  try {
    const stack = await startStack({
      preferred: PREFERRED,
      progress,
      onOpen: (opened) => (supervisor = opened),
    });
    const more = await afterStart(stack, progress);
    progress.say(`\n${renderTable(describe(stack, more))}\n`);
    throw await stack.crashed;
  } catch (error) {
    if (isStopping) return;
    process.exitCode = 1;
    progress.say(`\n${describeError(error)}`);
    await stop(false);
  }
}

/**
 * @param {import('./stack.mjs').Stack} stack
 * @param {[string, string][]} more
 * @returns {Parameters<typeof renderTable>[0]}
 */
function describe({ info }, more) {
  const { url, sandbox_url: sandbox, admin, customer } = info;
  return [
    ['Portal', url],
    ['Console', `${url}/admin`],
    ...(sandbox ? standIns(sandbox) : []),
    ...more,
    null,
    ['Customer', customer ? `${customer.email}  ${customer.password}` : OWN_ACCOUNTS],
    ['Owner', admin ? `${admin.email}  ${admin.password}` : OWN_ACCOUNTS],
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
