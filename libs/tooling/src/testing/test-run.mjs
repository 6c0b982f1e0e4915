// @ts-check
import path from 'node:path';
import { buildPackages } from '../stack/build.mjs';
import { installPackages } from '../stack/install.mjs';
import { DATA_DIR, ROOT } from '../stack/paths.mjs';
import { NEEDS, requirePrograms } from '../stack/programs.mjs';
import { loadSecrets } from '../stack/secrets.mjs';
import { mergeSettings, readDotenv } from '../stack/settings.mjs';
import { StackError, describeError } from '../stack/stack-error.mjs';
import { startStack } from '../stack/stack.mjs';
import { Supervisor } from '../stack/supervisor.mjs';
import { endTasks } from '../stack/task.mjs';
import { startFrontDoor } from '../stack/front-door.mjs';
import { splitForTests } from './environment.mjs';
import { runJest, runPlaywright } from './runners.mjs';
import { BROWSED, jestSteps } from './steps.mjs';
import { prepareTestServers } from './test-servers.mjs';
import { makeThrowAway, removeThrowAway } from './throw-away.mjs';

/** Kept when the data of a run is thrown away. */
const LOG_DIR = path.join(DATA_DIR, 'logs/test');

/** Each journey names an address of its own, so that limits per address hold as they do for many customers. */
const BELIEVES_THE_BROWSER = { TRUSTED_PROXIES: '127.0.0.1/32' };

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {import('../stack/progress.mjs').Progress} Progress
 * @typedef {{ title: string, tally: Tally, seconds: number }} StepResult
 */

/** One `npm test`: its steps, and what they share. */
export class TestRun {
  /** @type {StepResult[]} */
  results = [];
  /** @type {import('./test-servers.mjs').TestServers | null} */
  #servers = null;
  /** @type {Supervisor | null} */
  #system = null;
  /** @type {Promise<void> | null} */
  #closing = null;

  /** @param {Progress} progress */
  static async open(progress) {
    const folder = makeThrowAway(DATA_DIR);
    return new TestRun(progress, folder, await Supervisor.open({ dataDir: folder, say: progress.say }));
  }

  /**
   * @param {Progress} progress
   * @param {string} folder
   * @param {Supervisor} supervisor
   */
  constructor(progress, folder, supervisor) {
    this.progress = progress;
    this.folder = folder;
    this.supervisor = supervisor;
    this.env = splitForTests(mergeSettings(process.env, readDotenv(path.join(ROOT, '.env'))));
  }

  /**
   * @param {readonly import('./steps.mjs').Size[]} sizes
   * @param {string} [pattern]
   */
  async run(sizes, pattern) {
    await this.#quietly('Packages', (note) => installPackages({ root: ROOT, logDir: LOG_DIR, note }));
    if (sizes.some((size) => size !== 'unit')) await this.#quietly('Servers', () => this.#startServers());
    const steps = sizes.flatMap((size) => jestSteps(size, pattern));
    if (steps.some(({ needsBuild }) => needsBuild)) await this.#build();
    for (const step of steps) {
      await this.#step(step.title, () => this.#jest(step));
    }
    const browsed = sizes.flatMap((size) => BROWSED[size] ?? []);
    if (browsed.length === 0) return;
    await this.#build();
    for (const step of browsed) await this.#step(step.title, () => this.#browse(step, pattern));
  }

  /** @param {{ force: boolean }} options `force`: at once, also when an orderly end is under way */
  async close({ force }) {
    endTasks();
    if (force) await Promise.all([this.#system?.close({ force }), this.supervisor.close({ force })]);
    this.#closing ??= this.#tidyUp();
    return this.#closing;
  }

  async #tidyUp() {
    await this.#system?.close();
    await this.#servers?.cleanUp();
    await this.supervisor.close();
    removeThrowAway(this.folder, LOG_DIR);
  }

  /**
   * A step that says nothing itself.
   *
   * @param {string} title
   * @param {(note: (text: string) => void) => Promise<unknown>} work
   */
  async #quietly(title, work) {
    await this.#record(title, async () => {
      await this.progress.step(title, work);
      return { passed: 0, failed: 0, remarks: [] };
    });
  }

  /**
   * @param {string} title
   * @param {() => Promise<Tally>} work
   */
  async #step(title, work) {
    await this.#record(title, () => {
      this.progress.say(`\n${title}`);
      return work();
    });
  }

  /**
   * A failing step does not keep the others from running.
   *
   * @param {string} title
   * @param {() => Promise<Tally>} work
   */
  async #record(title, work) {
    if (this.#closing) return;
    const started = Date.now();
    const tally = await work().catch((/** @type {unknown} */ error) => {
      const text = describeError(error);
      this.progress.say(text);
      return { passed: 0, failed: 1, remarks: [String(text.split('\n')[0])] };
    });
    this.results.push({ title, tally, seconds: (Date.now() - started) / 1000 });
  }

  async #build() {
    await this.#quietly('Build', (note) => buildPackages({ root: ROOT, logDir: LOG_DIR, note }));
  }

  async #startServers() {
    const options = { given: this.env.servers, secrets: loadSecrets(this.folder), progress: this.progress };
    this.#servers = await prepareTestServers(this.supervisor, options);
  }

  get #running() {
    if (!this.#servers) throw new StackError('Not run: there are no servers.');
    return this.#servers;
  }

  /** @param {import('./steps.mjs').JestStep} step */
  async #jest({ title, projects, zone, pattern, needsServers }) {
    const servers = needsServers ? this.#running.specs : {};
    return runJest({
      projects,
      needsServers,
      pattern,
      env: { ...this.env.rest, ...servers, TZ: zone },
      reportFile: path.join(this.folder, `${title.replace(/\W+/g, '-')}.json`),
    });
  }

  /**
   * @param {import('./steps.mjs').BrowsedStep} step
   * @param {string} [pattern]
   */
  async #browse({ config, frontDoor }, pattern) {
    const servers = this.#running;
    const needs = [NEEDS.chromium, ...(frontDoor ? [NEEDS.nginx] : [])];
    const [[chromium = ''] = [], [nginx = ''] = []] = await requirePrograms(needs, {
      say: this.progress.say,
      logDir: LOG_DIR,
    });
    const options = {
      dataDir: path.join(this.folder, 'system'),
      given: { ...this.env.rest, ...servers.system, ...BELIEVES_THE_BROWSER },
      prepared: true,
      progress: this.progress,
      onOpen: (/** @type {Supervisor} */ opened) => (this.#system = opened),
    };
    const stack = await (frontDoor ? startFrontDoor({ ...options, nginx }) : startStack(options));
    const reportFile = path.join(this.folder, `${config}.json`);
    const tests = runPlaywright({
      stackFile: stack.infoFile,
      chromium,
      config,
      reportFile,
      env: this.env.rest,
      pattern,
    });
    const crash = stack.crashed.then((error) => {
      throw error;
    });
    try {
      return await Promise.race([tests, crash]);
    } finally {
      endTasks();
      await stack.stop();
    }
  }
}
