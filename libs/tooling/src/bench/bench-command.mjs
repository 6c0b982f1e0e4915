// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DATA_DIR, ROOT } from '../stack/paths.mjs';
import { createProgress } from '../stack/progress.mjs';
import { mergeSettings, readDotenv } from '../stack/settings.mjs';
import { onStopSignal } from '../stack/signals.mjs';
import { StackError, describeError } from '../stack/stack-error.mjs';
import { startStack } from '../stack/stack.mjs';
import { endTasks } from '../stack/task.mjs';
import { splitForTests } from '../testing/environment.mjs';
import { makeThrowAway, removeThrowAway } from '../testing/throw-away.mjs';
import { BenchWorld } from './bench-world.mjs';
import { benchTable } from './figures.mjs';

const MEASURES = path.join(ROOT, 'apps/api/test/bench/measures.mjs');
const FOLDER = path.join(DATA_DIR, 'bench');
const USAGE = 'pnpm bench [--akuns=200000] [--transactions=1000000] [measure …]';

/** As a shop would: what is committed is on the disk, and half a gigabyte for pages. */
const SETTINGS = { RATE_LIMITS: 'off', LOG_LEVEL: 'warn' };

/**
 * @typedef {{ akuns: number, transactions: number, names: string[] }} Wish
 * @typedef {(world: BenchWorld, wish: Wish) => Promise<import('./figures.mjs').Row[]>} Measure
 */

/**
 * `pnpm bench`: measures the speed table on a whole system of its own, prints it, and writes it down as JSON. Ratios are
 * of one run. It is no test: its exit code says only whether it could be measured.
 *
 * @param {string[]} words
 */
export async function bench(words) {
  const progress = createProgress();
  /** @type {import('../stack/supervisor.mjs').Supervisor | null} */
  let supervisor = null;
  onStopSignal((force) => {
    endTasks();
    process.exitCode = 1;
    void (supervisor?.close({ force }) ?? Promise.resolve()).then(() => process.exit());
  });
  try {
    const wish = readWish(words);
    const folder = makeThrowAway(DATA_DIR);
    const given = {
      ...splitForTests(mergeSettings(process.env, readDotenv(path.join(ROOT, '.env')))).rest,
      ...SETTINGS,
    };
    try {
      const stack = await startStack({
        dataDir: folder,
        given,
        progress,
        onOpen: (opened) => (supervisor = opened),
      });
      try {
        report(await measure(await BenchWorld.open(stack, progress.say), wish, progress));
      } finally {
        await stack.stop();
      }
    } finally {
      removeThrowAway(folder, path.join(DATA_DIR, 'logs/bench'));
    }
  } catch (error) {
    progress.say(`\n${describeError(error)}`);
    process.exitCode = 1;
  }
}

/**
 * @param {BenchWorld} world
 * @param {Wish} wish
 * @param {import('../stack/progress.mjs').Progress} progress
 */
async function measure(world, wish, progress) {
  /** @type {{ MEASURES: Record<string, Measure> }} */
  const { MEASURES: all } = await import(pathToFileURL(MEASURES).href);
  const unknown = wish.names.filter((name) => !(name in all));
  if (unknown.length > 0)
    throw new StackError(
      `Not known: ${unknown.join(', ')}. There are ${Object.keys(all).join(', ')}.\n${USAGE}`,
    );
  /** @type {import('./figures.mjs').Row[]} */
  const rows = [];
  for (const [name, one] of Object.entries(all)) {
    if (wish.names.length > 0 && !wish.names.includes(name)) continue;
    progress.say(`\n${name} (load ${loadNow()})`);
    const measured = await one(world, wish).catch((/** @type {unknown} */ error) => {
      process.exitCode = 1;
      return [
        {
          what: name,
          measured: String(describeError(error).split('\n')[0]),
          bar: '',
          held: false,
          figures: {},
        },
      ];
    });
    progress.say(benchTable(measured));
    rows.push(...measured);
  }
  await world.close();
  return rows;
}

/** @param {import('./figures.mjs').Row[]} rows */
function report(rows) {
  const [cpu] = os.cpus();
  const machine = {
    cores: os.cpus().length,
    cpu: cpu?.model ?? '',
    memoryMB: Math.round(os.totalmem() / 1_048_576),
    load: os.loadavg(),
    node: process.version,
  };
  const at = new Date().toISOString();
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${at.replace(/\W/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ at, machine, rows }, null, 2)}\n`);
  process.stdout.write(
    `\n${at}, ${machine.cores} cores, ${machine.memoryMB} MB, Node ${machine.node}, load ${loadNow()} at the end\n\n`,
  );
  process.stdout.write(`${benchTable(rows)}\n\n${path.relative(ROOT, file)}\n`);
}

function loadNow() {
  return os.loadavg()[0]?.toFixed(1);
}

/**
 * @param {string[]} words
 * @returns {Wish}
 */
function readWish(words) {
  const wish = { akuns: 200_000, transactions: 1_000_000, names: /** @type {string[]} */ ([]) };
  for (const word of words) {
    const [, name, digits] = /^--(akuns|transactions)=(\d+)$/.exec(word) ?? [];
    if (name) wish[/** @type {'akuns' | 'transactions'} */ (name)] = Number(digits);
    else if (word.startsWith('-')) throw new StackError(`"${word}" is not understood.\n${USAGE}`);
    else wish.names.push(word);
  }
  return wish;
}
