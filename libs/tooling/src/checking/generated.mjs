// @ts-check
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { renderDiagram } from '../module-edges.mjs';
import { buildPackages } from '../stack/build.mjs';
import { StackError } from '../stack/stack-error.mjs';
import { runTask } from '../stack/task.mjs';

const OPENAPI = 'libs/contracts/openapi.json';
const SCHEMA = 'libs/contracts/src/schema.d.ts';
const EVERYTHING = 'libs/contracts/everything.openapi.json';
const README = 'README.md';

/** Files that are made from the sources and committed. */
export const GENERATED = [OPENAPI, SCHEMA, EVERYTHING, README];

/**
 * Makes the generated files of the sources as they are now: the API's contract, its types, the diagram of edges.
 *
 * @param {{ root: string, target: string, logDir: string }} options `target`: below which they are written
 */
export async function generate({ root, target, logDir }) {
  await buildPackages({ root, logDir });
  const [openapi, schema, everything, readme] = GENERATED.map((file) => path.join(target, file));
  for (const file of [openapi, schema, everything, readme])
    mkdirSync(path.dirname(String(file)), { recursive: true });
  const make = (/** @type {string} */ name, /** @type {(string | undefined)[]} */ args) =>
    runTask({ name, command: process.execPath, args: args.map(String), cwd: root, logDir });
  await make('openapi', [path.join(root, 'apps/api/dist/openapi.main.js'), openapi, everything]);
  await make('schema', [
    path.join(root, 'node_modules/openapi-typescript/bin/cli.js'),
    openapi,
    '--output',
    schema,
  ]);
  writeFileSync(String(readme), withDiagram(readFileSync(path.join(root, README), 'utf8')));
}

/**
 * @param {{ root: string, logDir: string }} options
 * @returns {Promise<string[]>} the generated files that are not what the sources make
 */
export async function findOutdated({ root, logDir }) {
  const target = mkdtempSync(path.join(os.tmpdir(), 'teamanubot-generated-'));
  try {
    await generate({ root, target, logDir });
    const read = (/** @type {string} */ folder, /** @type {string} */ file) =>
      readFileSync(path.join(folder, file), 'utf8');
    return GENERATED.filter((file) => read(root, file) !== read(target, file));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/**
 * @param {string} readme
 * @returns {string} the same with the diagram of module edges between its markers
 */
export function withDiagram(readme) {
  const between = /(<!-- module-edges:start -->\n)[^]*?(<!-- module-edges:end -->)/;
  if (!between.test(readme)) {
    throw new StackError(`${README} lacks <!-- module-edges:start --> and <!-- module-edges:end -->.`);
  }
  return readme.replace(between, (_all, start, end) => `${start}\n${renderDiagram()}\n\n${end}`);
}
