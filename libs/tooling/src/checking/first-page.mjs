// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPackages } from '../stack/build.mjs';
import { StackError } from '../stack/stack-error.mjs';

const PORTAL = 'apps/portal';
const ENTRY = 'index.html';
/** The page at `/`, where it is loaded on its own. */
const LANDING = 'src/features/landing/LandingPage.vue';

/** What the JavaScript of the first page may weigh, compressed as nginx sends it. */
export const MOST_BYTES = 160_000;

/**
 * What Vite says of a file that it built, by its source.
 *
 * @typedef {{ file: string, imports?: string[], isEntry?: boolean }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 */

/**
 * Weighs the JavaScript that the portal's first page loads; builds the portal when its sources changed.
 *
 * @param {{ root: string, logDir: string }} options
 * @returns {Promise<string>} how much it is, for a person
 * @throws {StackError} when it is too much
 */
export async function weighFirstPage({ root, logDir }) {
  const dist = path.join(root, PORTAL, 'dist');
  const file = path.join(dist, '.vite/manifest.json');
  await buildPackages({ root, logDir, only: [PORTAL] });
  if (!existsSync(file)) throw new StackError(`${path.relative(root, file)} is missing.`);
  const files = [
    ...filesOfFirstPage(JSON.parse(readFileSync(file, 'utf8'))),
    ...scriptsOf(readFileSync(path.join(dist, ENTRY), 'utf8')),
  ];
  const bytes = sizeOf([...new Set(files)].map((name) => readFileSync(path.join(dist, name))));
  const figure = `${(bytes / 1000).toFixed(1)} kB of JavaScript in ${files.length} files`;
  if (bytes <= MOST_BYTES) return figure;
  throw new StackError(`The first page loads ${figure}; ${MOST_BYTES / 1000} kB are allowed.`);
}

/**
 * The entry, the landing page where it is a chunk of its own, and all that either imports at once.
 *
 * @param {Manifest} manifest
 * @returns {string[]}
 */
export function filesOfFirstPage(manifest) {
  if (!manifest[ENTRY]?.isEntry) throw new StackError(`Vite's manifest knows no ${ENTRY}.`);
  const reached = new Set();
  const waiting = [ENTRY, LANDING];
  for (let source = waiting.pop(); source; source = waiting.pop()) {
    const chunk = manifest[source];
    if (!chunk || reached.has(chunk.file)) continue;
    reached.add(chunk.file);
    waiting.push(...(chunk.imports ?? []));
  }
  return [...reached].filter((file) => file.endsWith('.js'));
}

/**
 * @param {string} html
 * @returns {string[]} scripts that the page names and Vite did not make
 */
export function scriptsOf(html) {
  return [...html.matchAll(/<script src="\/([^"]+)"/g)].map(([, file = '']) => file);
}

/** @param {Buffer[]} contents */
export function sizeOf(contents) {
  return contents.reduce((total, content) => total + gzipSync(content).length, 0);
}
