// @ts-check
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endProcess, identityOf, isAlive, isGone } from './pids.mjs';
import { StackError } from './stack-error.mjs';

/** How long a guard may need to stop what a killed parent left. */
const GUARD_PATIENCE_MS = 40_000;
const PATIENCE_MS = { application: 15_000, database: 30_000 };

/**
 * Who runs in a data folder. The file is the lock of the folder, and the list by which leftovers are stopped when the
 * parent was killed.
 *
 * @typedef {import('./pids.mjs').Known} Known
 * @typedef {Known & { name: string, kind: 'application' | 'database' | 'guard' }} RecordedChild
 * @typedef {Known & { children: RecordedChild[] }} Run
 */

export class RunRecord {
  /** @type {RecordedChild[]} */
  #children = [];

  /** @param {string} file */
  constructor(file) {
    this.file = file;
  }

  /** @param {Omit<RecordedChild, 'identity'>} child just started */
  add(child) {
    const identity = identityOf(child.pid);
    if (identity) this.#children.push({ ...child, identity });
    this.#write();
  }

  /** @param {number} pid */
  remove(pid) {
    this.#children = this.#children.filter((child) => child.pid !== pid);
    this.#write();
  }

  release() {
    rmSync(this.file, { force: true });
  }

  #write() {
    const run = { pid: process.pid, identity: identityOf(process.pid), children: this.#children };
    writeFileSync(`${this.file}.new`, JSON.stringify(run, null, 2), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}

/**
 * Takes the data folder for this process. Stops what a killed run left in it.
 *
 * @param {string} dataDir
 * @param {(line: string) => void} say
 * @returns {Promise<RunRecord>}
 * @throws {StackError} when another start uses the folder
 */
export async function acquireRun(dataDir, say) {
  const file = path.join(dataDir, 'run.json');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    await clearLeftovers(file, say);
    writeFileSync(
      file,
      JSON.stringify({ pid: process.pid, identity: identityOf(process.pid), children: [] }),
      {
        flag: 'wx',
        mode: 0o600,
      },
    );
  } catch (error) {
    throw explainLock(/** @type {NodeJS.ErrnoException} */ (error), dataDir);
  }
  return new RunRecord(file);
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} dataDir
 */
function explainLock(error, dataDir) {
  if (error.code === 'EEXIST') return new StackError(`Another start has just taken ${dataDir}.`);
  if (error.code !== 'EACCES' && error.code !== 'EPERM') return error;
  return new StackError(`${dataDir} belongs to another user: run as that user, or remove it.`, {
    cause: error,
  });
}

/**
 * @param {string} file
 * @param {(line: string) => void} say
 */
async function clearLeftovers(file, say) {
  let run = readRun(file);
  if (!run) return;
  if (isAlive(run))
    throw new StackError(`Already running in this clone (process ${run.pid}): stop that one first.`);
  const guard = run.children.find(({ kind }) => kind === 'guard');
  if (guard && isAlive(guard)) {
    say('  … waiting for the rest of a run that was killed to stop');
    await isGone(guard, GUARD_PATIENCE_MS);
    run = readRun(file);
  }
  if (run) await stopRecorded(run);
  rmSync(file, { force: true });
}

/**
 * @param {string} file
 * @returns {Run | null} null when there is none, or none that was written whole
 */
export function readRun(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Applications first, the databases when nobody uses them any more.
 *
 * @param {Run} run
 */
export async function stopRecorded(run) {
  for (const kind of /** @type {const} */ (['application', 'database'])) {
    const children = run.children.filter((child) => child.kind === kind);
    await Promise.all(children.map((child) => endProcess(child, PATIENCE_MS[kind])));
  }
}
