// @ts-check
import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { lastLines, openLog } from './logs.mjs';
import { signal } from './pids.mjs';
import { StackError } from './stack-error.mjs';

/**
 * A long-running process of the stack.
 *
 * @typedef {object} PartSpec
 * @property {string} name also the name of its log
 * @property {'application' | 'database'} kind
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} [input] given on standard input
 * @property {() => Promise<boolean>} [isReady] asked again and again; without it the process says `ready` over IPC
 * @property {number} readyTimeoutMs
 * @property {number} stopTimeoutMs
 * @property {boolean} [restarts] started again when it ends unasked, as Docker does with it in production
 *
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Exit
 */

const POLL_MS = 50;

export class Part {
  /** @type {import('node:child_process').ChildProcess | null} */
  #child = null;
  /** @type {Promise<Exit> | null} */
  #exit = null;
  /** Whether an exit is news: not while it starts or is being stopped. */
  #settled = false;
  #log = '';

  /**
   * @param {PartSpec} spec
   * @param {{ logDir: string, onStart: (pid: number) => void, onExit: (pid: number) => void,
   *   onCrash: (error: StackError) => void }} surroundings
   */
  constructor(spec, surroundings) {
    this.spec = spec;
    this.name = spec.name;
    this.surroundings = surroundings;
  }

  get pid() {
    return this.#child?.pid;
  }

  get isRunning() {
    return this.#child !== null;
  }

  /** Starts the process; resolves when it is ready. */
  async start() {
    const { command, args, cwd, env, input, isReady } = this.spec;
    const log = openLog(this.surroundings.logDir, this.name);
    this.#log = log.file;
    // In a group of its own: Ctrl-C in the terminal must reach only the stack, which stops its parts in order.
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = [input === undefined ? 'ignore' : 'pipe', log.fd, log.fd, isReady ? 'ignore' : 'ipc'];
    /** @type {import('node:child_process').ChildProcess} */
    const child = spawn(command, args, { cwd, env, detached: true, stdio });
    closeSync(log.fd);
    child.stdin?.on('error', () => undefined).end(input);
    this.#child = child;
    const says = new Promise((resolve) =>
      child.on('message', (message) => message === 'ready' && resolve(true)),
    );
    this.#exit = this.#watch(child);
    if (child.pid) this.surroundings.onStart(child.pid);
    const ready = isReady ? this.#poll(isReady) : says;
    const outcome = await Promise.race([ready, this.#exit, timeout(this.spec.readyTimeoutMs)]);
    if (outcome === true) {
      this.#settled = true;
      return;
    }
    await this.stop();
    throw this.#failure(outcome === false ? 'was not ready in time' : describeExit(outcome));
  }

  /**
   * @param {{ signal?: NodeJS.Signals }} [options] `SIGKILL`: at once, with everything that it started
   */
  async stop({ signal: name = 'SIGTERM' } = {}) {
    const { pid } = this;
    if (!pid || !this.#exit) return;
    this.#settled = false;
    signal(name === 'SIGKILL' ? -pid : pid, name);
    if ((await Promise.race([this.#exit, timeout(this.spec.stopTimeoutMs)])) !== false) return;
    signal(-pid, 'SIGKILL');
    await this.#exit;
  }

  /** @param {{ signal?: NodeJS.Signals }} [options] */
  async restart(options) {
    await this.stop(options);
    await this.start();
  }

  /**
   * @param {import('node:child_process').ChildProcess} child
   * @returns {Promise<Exit>}
   */
  async #watch(child) {
    const { pid = 0 } = child;
    /** @type {Exit & { error?: Error }} */
    const exit = await new Promise((resolve) => {
      child.once('error', (error) => resolve({ code: null, signal: null, error }));
      child.once('exit', (code, by) => resolve({ code, signal: by }));
    });
    this.#child = null;
    this.surroundings.onExit(pid);
    if (this.#settled) this.#endedUnasked(this.#failure(exit.error?.message ?? describeExit(exit)));
    return exit;
  }

  /** @param {StackError} failure */
  #endedUnasked(failure) {
    this.#settled = false;
    if (!this.spec.restarts) return this.surroundings.onCrash(failure);
    this.start().catch((/** @type {StackError} */ error) => this.surroundings.onCrash(error));
  }

  /** @param {() => Promise<boolean>} isReady */
  async #poll(isReady) {
    while (this.isRunning) {
      if (await isReady()) return true;
      await timeout(POLL_MS);
    }
    return this.#exit;
  }

  /** @param {string} what */
  #failure(what) {
    return new StackError(`${this.name} ${what}.`, { lines: lastLines(this.#log), log: this.#log });
  }
}

/**
 * @param {unknown} exit
 */
function describeExit(exit) {
  const { code, signal: by } = /** @type {Exit} */ (exit);
  return by ? `was ended by ${by}` : `stopped with exit code ${code}`;
}

/**
 * @param {number} ms
 * @returns {Promise<false>}
 */
function timeout(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms, false).unref());
}
