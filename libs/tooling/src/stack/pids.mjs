// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;

/**
 * What tells a process from a later one with the same number: when it started.
 *
 * @param {number} pid
 * @returns {string | null} null when no such process lives
 */
export function identityOf(pid) {
  return process.platform === 'linux' ? identityOnLinux(pid) : identityByPs(pid);
}

/** @param {number} pid */
function identityOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return state === 'Z' ? null : `${boot}:${rest[18]}`;
  } catch {
    return null;
  }
}

/** @param {number} pid */
function identityByPs(pid) {
  const env = { ...process.env, LC_ALL: 'C' };
  return (
    spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env }).stdout?.trim() || null
  );
}

/**
 * @typedef {object} Known a process that was seen alive
 * @property {number} pid
 * @property {string} identity
 */

/** @param {Known} known */
export function isAlive({ pid, identity }) {
  return identityOf(pid) === identity;
}

/**
 * Asks a process to end, then ends it.
 *
 * @param {Known} known
 * @param {number} patienceMs between the question and the end
 */
export async function endProcess(known, patienceMs) {
  if (!isAlive(known)) return;
  signal(known.pid, 'SIGTERM');
  if (await isGone(known, patienceMs)) return;
  signal(known.pid, 'SIGKILL');
  await isGone(known, 5_000);
}

/**
 * @param {Known} known
 * @param {number} patienceMs
 */
export async function isGone(known, patienceMs) {
  const until = Date.now() + patienceMs;
  while (isAlive(known)) {
    if (Date.now() > until) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/**
 * @param {number} pid negative: its whole group
 * @param {NodeJS.Signals} name
 */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already, which is what was wanted.
  }
}
