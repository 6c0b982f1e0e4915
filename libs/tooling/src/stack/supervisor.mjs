// @ts-check
import { fork } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Part } from './part.mjs';
import { acquireRun } from './run-record.mjs';
import { StackError } from './stack-error.mjs';

const GUARD = fileURLToPath(new URL('guard.mjs', import.meta.url));

/**
 * Owns everything that runs in one data folder: starts parts, notices a crash, stops all in order.
 */
export class Supervisor {
  /** @type {Map<string, Part>} */
  parts = new Map();
  /** @type {(() => void)[]} */
  #atClose = [];
  /** @type {Promise<void> | null} */
  #closing = null;
  /** @type {(error: StackError) => void} */
  #reportCrash = () => undefined;

  /**
   * Takes the data folder.
   *
   * @param {{ dataDir: string, say: (line: string) => void }} options
   */
  static async open({ dataDir, say }) {
    const record = await acquireRun(dataDir, say);
    return new Supervisor(dataDir, record);
  }

  /**
   * @param {string} dataDir
   * @param {import('./run-record.mjs').RunRecord} record
   */
  constructor(dataDir, record) {
    this.dataDir = dataDir;
    this.logDir = path.join(dataDir, 'logs');
    this.infoFile = path.join(dataDir, 'stack.json');
    this.record = record;
    /** Resolves when a part stops that nobody asked to stop. */
    this.crashed = new Promise(
      (/** @type {(error: Error) => void} */ resolve) => (this.#reportCrash = resolve),
    );
    this.guard = this.#startGuard();
  }

  /**
   * @param {import('./part.mjs').PartSpec} spec
   * @returns {Promise<Part>} ready
   */
  async start(spec) {
    if (this.#closing) throw new StackError(`${spec.name} is not started: everything is being stopped.`);
    const part = new Part(spec, {
      logDir: this.logDir,
      onStart: (pid) => this.record.add({ name: spec.name, kind: spec.kind, pid }),
      onExit: (pid) => this.record.remove(pid),
      onCrash: (error) => this.#reportCrash(error),
    });
    this.parts.set(spec.name, part);
    await part.start();
    return part;
  }

  /** @param {() => void} work something to undo when all has stopped */
  atClose(work) {
    this.#atClose.push(work);
  }

  /**
   * Stops the applications, then the databases, and lets go of the folder.
   *
   * @param {{ force?: boolean }} [options] `force`: at once, also when an orderly stop is under way
   */
  async close({ force = false } = {}) {
    if (force) await Promise.all([...this.parts.values()].map((part) => part.stop({ signal: 'SIGKILL' })));
    this.#closing ??= this.#stopInOrder();
    return this.#closing;
  }

  async #stopInOrder() {
    for (const kind of ['application', 'database']) {
      const parts = [...this.parts.values()].filter(({ spec }) => spec.kind === kind);
      await Promise.all(parts.map((part) => part.stop()));
    }
    this.record.release();
    for (const work of this.#atClose) work();
    if (this.guard.connected) this.guard.disconnect();
  }

  #startGuard() {
    const log = openSync(path.join(this.dataDir, 'guard.log'), 'a', 0o600);
    const guard = fork(GUARD, [this.record.file, this.infoFile], {
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    guard.unref();
    guard.channel?.unref();
    if (guard.pid) this.record.add({ name: 'guard', kind: 'guard', pid: guard.pid });
    return guard;
  }
}
