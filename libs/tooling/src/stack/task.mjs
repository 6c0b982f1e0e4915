// @ts-check
import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { lastLines, openLog } from './logs.mjs';
import { signal } from './pids.mjs';
import { StackError } from './stack-error.mjs';

/**
 * Groups of processes that are working for us now, so that Ctrl-C in the middle of an installation ends it.
 *
 * @type {Set<number>}
 */
const running = new Set();

/** @type {import('node:child_process').StdioOptions} */
const IN_THIS_TERMINAL = ['ignore', 'inherit', 'inherit'];

/**
 * Runs a program to its end, its output in a log.
 *
 * @param {object} options
 * @param {string} options.name of the log
 * @param {string} options.command
 * @param {string[]} options.args
 * @param {string} options.cwd
 * @param {string} options.logDir
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.timeoutMs] after which it is ended
 * @returns {Promise<string[]>} the last lines of its output
 * @throws {StackError} with those lines when it fails
 */
export async function runTask({ name, command, args, cwd, logDir, env = process.env, timeoutMs }) {
  const log = openLog(logDir, name);
  const code = await spawnToEnd({ command, args, cwd, env, timeoutMs, stdio: ['ignore', log.fd, log.fd] });
  closeSync(log.fd);
  const lines = lastLines(log.file);
  if (code === 0) return lines;
  throw new StackError(`${name} failed (${code}).`, { lines, log: log.file });
}

/**
 * Runs a program to its end in the terminal of this one.
 *
 * @param {{ command: string, args: string[], cwd: string, env?: NodeJS.ProcessEnv, timeoutMs?: number,
 *   stdio?: import('node:child_process').StdioOptions }} options
 * @returns {Promise<number | string>} exit code, or the signal that ended it, or why it could not start
 */
export function spawnToEnd({ command, args, cwd, env = process.env, timeoutMs, stdio = IN_THIS_TERMINAL }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio });
    const { pid } = child;
    if (pid) running.add(pid);
    const late = timeoutMs && pid ? setTimeout(() => signal(-pid, 'SIGKILL'), timeoutMs) : undefined;
    const settle = (/** @type {number | string} */ outcome) => {
      clearTimeout(late);
      if (pid) running.delete(pid);
      resolve(outcome);
    };
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code, by) => settle(code ?? by ?? 'unknown'));
  });
}

/** Ends every task that still runs, with all that it started. */
export function endTasks() {
  for (const pid of running) signal(-pid, 'SIGTERM');
}
